package uk.concord.briefing.domain.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.concord.briefing.domain.release.ReleasedCount;

/** The inputs of a version as JSON, kept with it: what was known and written when it was approved. */
public final class InputSnapshot {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private InputSnapshot() {}

    /** @return the content with its keys in a fixed order, so that the same content gives the same bytes */
    public static String json(BriefingContent content) {
        Map<String, @Nullable Object> root = new LinkedHashMap<>();
        root.put("term", content.termName());
        root.put("version", content.number());
        root.put("approved", String.valueOf(content.approved()));
        root.put("changed", content.changeNote());
        root.put("cutOff", content.cutOff().toString());
        root.put("countedFrom", content.countedFrom().toString());
        root.put("countedTo", content.countedTo().toString());
        root.put("reviewBy", content.reviewBy().toString());
        root.put("originator", content.originator());
        Map<String, Object> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            String text = content.texts().get(section);
            if (text != null) {
                Map<String, Object> written = new LinkedHashMap<>();
                written.put("text", text);
                written.put("owner", content.owners().getOrDefault(section, ""));
                sections.put(section.slug(), written);
            }
        }
        root.put("sections", sections);
        root.put("tableA", table(content.themes()));
        root.put("tableB", table(content.clusters()));
        root.put("tableC", table(content.contexts()));
        List<Object> contacts = new ArrayList<>();
        content.contacts()
                .forEach(contact ->
                        contacts.add(List.of(contact.name(), contact.detail(), contact.value(), contact.href())));
        root.put("contacts", contacts);
        List<Object> dates = new ArrayList<>();
        content.dates()
                .forEach(date -> dates.add(List.of(
                        date.starts().toString(),
                        String.valueOf(date.ends()),
                        date.item(),
                        date.certainty().name(),
                        date.source())));
        root.put("dates", dates);
        List<Object> questions = new ArrayList<>();
        content.questions()
                .forEach(question -> questions.add(List.of(
                        question.topic(),
                        question.text(),
                        question.phases().stream().map(Enum::name).sorted().toList())));
        root.put("selfCheck", questions);
        return JSON.writeValueAsString(root);
    }

    private static @Nullable Object table(@Nullable ComparedTable table) {
        if (table == null) {
            return null;
        }
        List<Object> rows = new ArrayList<>();
        for (ComparedTable.Row row : table.rows()) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("row", row.key());
            line.put("label", row.label());
            line.put("before", count(row.before()));
            line.put("now", count(row.now()));
            line.put("direction", row.direction().name());
            rows.add(line);
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("before", table.beforeLabel());
        json.put("now", table.nowLabel());
        json.put("rows", rows);
        json.put("total", count(table.total()));
        json.put("totalBefore", count(table.totalBefore()));
        return json;
    }

    private static @Nullable Object count(@Nullable ReleasedCount count) {
        if (count == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("shown", count.shown());
        json.put("suppressed", count.suppressed());
        json.put("low", count.low());
        json.put("high", count.high());
        return json;
    }
}
