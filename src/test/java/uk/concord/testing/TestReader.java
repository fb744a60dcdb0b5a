package uk.concord.testing;

import java.util.Set;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Role;

/** People who have no account: for queries that ask who reads. */
public final class TestReader {
    /** Reads every report that is not restricted. */
    public static final CurrentUser ANALYST = new CurrentUser(
            990_001, "reader", "A reader", Set.of(Role.ANALYST), 990_001, "Somewhere", Locality.EVERYWHERE);

    private TestReader() {}
}
