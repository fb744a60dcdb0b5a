package uk.concord.tension.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.exchange.ExchangeCodes;

/** Where the wards stand, and the codes that the other addresses take. */
@RestController
@RequestMapping("/api/v1")
class ReferenceController {
    private final AreaLevelService levels;
    private final ExchangeCodes codes;

    ReferenceController(AreaLevelService levels, ExchangeCodes codes) {
        this.levels = levels;
        this.codes = codes;
    }

    @GetMapping("/levels")
    @Tag(name = "Levels")
    @Operation(
            summary = "Lists the borough and its wards with their levels in force",
            description = "For tokens that read every report of their places.")
    List<LevelItem> levels() {
        return levels.today().stream().map(LevelItem::of).toList();
    }

    @GetMapping("/codes")
    @Tag(name = "Codes")
    @Operation(summary = "Lists the codes of wards, subjects and answers, with their words")
    Codes codes() {
        return new Codes(codes.wards(), codes.categories(), codes.answers());
    }
}
