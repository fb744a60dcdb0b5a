package uk.concord.briefing.ui;

import com.vaadin.flow.router.RouteParameters;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.library.LibraryKind;
import uk.concord.core.NotFoundException;

/** Addresses of the briefing pages. */
public final class BriefingRoutes {

    public static final String LIST = "briefings";
    public static final String ONE = "briefings/:term";
    public static final String SECTION = "briefings/:term/sections/:section";
    public static final String PREVIEW = "briefings/:term/preview";
    public static final String SCHOOLS = "briefings/:term/schools";
    public static final String EDITIONS = "briefings/:term/editions";
    public static final String READINESS = "briefings/:term/readiness";
    public static final String CLEARANCES = "briefings/:term/clearances";
    public static final String NOTICES = "briefings/notices";
    public static final String NOTICE_NEW = "briefings/notices/new";
    public static final String NOTICE = "briefings/notices/:notice";
    public static final String MY_NOTICE = "my-briefings/notices/:notice";
    /** Name of the parameter that carries the notice. */
    public static final String NOTICE_ID = "notice";

    public static final String LEDGER = "briefings/:term/figures";
    public static final String MINE = "my-briefings";
    public static final String MY_ONE = "my-briefings/:term";
    public static final String DIRECTORY = "briefings/schools";
    public static final String DIRECTORY_ONE = "briefings/schools/:school";
    public static final String REGISTER = "briefings/schools/register";
    public static final String CALENDARS = "briefings/calendars";
    public static final String CALENDAR = "briefings/calendars/:calendar";
    public static final String TASKS = "briefings/tasks";
    public static final String MY_CHECK = "my-briefings/:term/check";
    public static final String PLAN = "briefings/:term/plan";
    public static final String TASK = "briefings/:term/sections/:section/task";
    public static final String DEADLINES = "briefings/deadlines";
    public static final String LIBRARY = "briefings/library";
    public static final String LIBRARY_ENTRY = "briefings/library/:entry";
    public static final String HISTORY = "briefings/:term/sections/:section/history";
    public static final String CONTEXTS = "briefings/:term/contexts";
    public static final String CONTEXT_ONE = "briefings/:term/contexts/:cluster";
    public static final String MY_SECTIONS = "my-sections";
    public static final String MY_SECTION = "my-sections/:term/:section";
    /** Name of the parameter that carries the school. */
    public static final String SCHOOL = "school";
    /** Name of the parameter that carries the calendar. */
    public static final String CALENDAR_ID = "calendar";
    /** Name of the parameter that carries the term. */
    public static final String TERM = "term";
    /** Name of the parameter that carries the entry of a library: its number, or "new-" and the kind. */
    public static final String ENTRY = "entry";
    /** Name of the parameter that carries the group of schools. */
    public static final String CLUSTER = "cluster";
    /** Name of the parameter that carries the section. */
    public static final String SECTION_PARAMETER = "section";

    private BriefingRoutes() {}

    public static String one(String term) {
        return LIST + "/" + term;
    }

    public static String section(String term, Section section) {
        return one(term) + "/sections/" + section.slug();
    }

    /** @throws NotFoundException when the address names no section */
    public static Section section(RouteParameters parameters) {
        return parameters
                .get(SECTION_PARAMETER)
                .flatMap(Section::bySlug)
                .orElseThrow(() -> new NotFoundException("section"));
    }

    public static String plan(String term) {
        return one(term) + "/plan";
    }

    public static String task(String term, Section section) {
        return section(term, section) + "/task";
    }

    public static String library(long id) {
        return LIBRARY + "/" + id;
    }

    public static String libraryOf(LibraryKind kind) {
        return LIBRARY + "?kind=" + kind.slug();
    }

    public static String libraryNew(LibraryKind kind) {
        return LIBRARY + "/new-" + kind.slug();
    }

    public static String history(String term, Section section) {
        return section(term, section) + "/history";
    }

    public static String contexts(String term) {
        return one(term) + "/contexts";
    }

    public static String context(String term, String cluster) {
        return contexts(term) + "/" + cluster;
    }

    public static String mySection(String term, Section section) {
        return MY_SECTIONS + "/" + term + "/" + section.slug();
    }

    public static String preview(String term) {
        return one(term) + "/preview";
    }

    public static String schools(String term) {
        return one(term) + "/schools";
    }

    public static String readiness(String term) {
        return one(term) + "/readiness";
    }

    public static String clearances(String term) {
        return one(term) + "/clearances";
    }

    public static String editions(String term) {
        return one(term) + "/editions";
    }

    public static String notice(long id) {
        return NOTICES + "/" + id;
    }

    public static String myNotice(long id) {
        return MINE + "/notices/" + id;
    }

    public static String ledger(String term) {
        return one(term) + "/figures";
    }

    public static String directory(String school) {
        return DIRECTORY + "/" + school;
    }

    public static String calendar(long id) {
        return CALENDARS + "/" + id;
    }

    public static String myCheck(String term) {
        return mine(term) + "/check";
    }

    public static String mine(String term) {
        return MINE + "/" + term;
    }
}
