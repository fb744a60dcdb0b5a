package uk.concord.tension.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of reports. */
public record ReportList(
        List<ReportItem> reports,

        @Schema(description = "Goes into the address as \"cursor\" for the page after this one; null on the last page")
        @Nullable
        String next) {}
