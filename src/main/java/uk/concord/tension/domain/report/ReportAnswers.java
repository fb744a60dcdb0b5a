package uk.concord.tension.domain.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.concord.tension.domain.report.Section.Step;

/** All pages of a report, in their order. */
public record ReportAnswers(Map<Step, Section> sections) {
    public ReportAnswers {
        Map<Step, Section> all = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            Section section = sections.getOrDefault(step, Section.empty(step));
            if (section.step() != step) {
                throw new IllegalArgumentException(section.step() + " under " + step);
            }
            all.put(step, section);
        }
        sections = java.util.Collections.unmodifiableMap(all);
    }

    public static ReportAnswers of(Collection<? extends Section> sections) {
        Map<Step, Section> byStep = new EnumMap<>(Step.class);
        sections.forEach(section -> byStep.put(section.step(), section));
        return new ReportAnswers(byStep);
    }

    /** @return the answers of nobody yet */
    public static ReportAnswers empty() {
        return new ReportAnswers(Map.of());
    }

    /** @return these answers with one page replaced */
    public ReportAnswers with(Section section) {
        Map<Step, Section> changed = new EnumMap<>(sections);
        changed.put(section.step(), section);
        return new ReportAnswers(changed);
    }

    public Section of(Step step) {
        return Objects.requireNonNull(sections.get(step));
    }

    public Section.Gate gate() {
        return (Section.Gate) of(Step.START);
    }

    public Section.Happening happening() {
        return (Section.Happening) of(Step.WHAT);
    }

    public Section.Kind kind() {
        return (Section.Kind) of(Step.KIND);
    }

    public Section.Timing timing() {
        return (Section.Timing) of(Step.WHEN);
    }

    public Section.Place place() {
        return (Section.Place) of(Step.WHERE);
    }

    public Section.People people() {
        return (Section.People) of(Step.WHO);
    }

    public Section.Impact impact() {
        return (Section.Impact) of(Step.IMPACT);
    }

    public Section.Source source() {
        return (Section.Source) of(Step.SOURCE);
    }

    public Section.Action action() {
        return (Section.Action) of(Step.ACTION);
    }

    public Further further() {
        return (Further) of(Step.MORE);
    }

    public Section.Contact contact() {
        return (Section.Contact) of(Step.CONTACT);
    }

    /** @return the pages in their order */
    public List<Section> inOrder() {
        return List.copyOf(sections.values());
    }

    /** @return everything that was written in one's own words, a line each; the reporter's contact left out */
    public String freeText() {
        return String.join(
                "\n",
                happening().title(),
                happening().text(),
                place().location(),
                action().text(),
                action().told(),
                action().wanted(),
                further().nature().trigger(),
                further().online().claim(),
                further().affected().groups());
    }
}
