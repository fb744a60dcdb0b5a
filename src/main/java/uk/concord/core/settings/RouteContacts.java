package uk.concord.core.settings;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.ROUTE_CONTACT;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record8;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** The contacts shown all over the product; records an administrator keeps right. */
@Component
@PermitAll
public class RouteContacts {
    private final DSLContext db;
    private final AuditTrail audit;

    RouteContacts(DSLContext db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<RouteContact> byCode(String code) {
        return select().where(ROUTE_CONTACT.CODE.eq(code)).fetchOptional(mapping(RouteContact::new));
    }

    /** @return all, by name */
    @Transactional(readOnly = true)
    public List<RouteContact> all() {
        return select().orderBy(ROUTE_CONTACT.NAME).fetch(mapping(RouteContact::new));
    }

    /**
     * @throws RuleBrokenException when the link is not one: a document with it could not be made
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.SETTINGS_MANAGE)
    public void save(RouteContact contact) {
        if (!RouteContact.isLink(contact.href())) {
            throw new RuleBrokenException("core.contacts.href.error");
        }
        int changed = db.update(ROUTE_CONTACT)
                .set(ROUTE_CONTACT.NAME, contact.name())
                .set(ROUTE_CONTACT.VALUE, contact.value())
                .set(ROUTE_CONTACT.HREF, contact.href())
                .set(ROUTE_CONTACT.SOURCE, contact.source())
                .set(ROUTE_CONTACT.LAST_CHECKED, contact.lastChecked())
                .set(ROUTE_CONTACT.OWNER, contact.owner())
                .set(ROUTE_CONTACT.VERSION, contact.version() + 1)
                .where(ROUTE_CONTACT.CODE.eq(contact.code()))
                .and(ROUTE_CONTACT.VERSION.eq(contact.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("contact " + contact.code());
        }
        audit.record("settings.contact.changed", "contact", contact.code(), "");
    }

    private SelectJoinStep<Record8<String, String, String, String, String, java.time.LocalDate, String, Integer>>
            select() {
        return db.select(
                        ROUTE_CONTACT.CODE,
                        ROUTE_CONTACT.NAME,
                        ROUTE_CONTACT.VALUE,
                        ROUTE_CONTACT.HREF,
                        ROUTE_CONTACT.SOURCE,
                        ROUTE_CONTACT.LAST_CHECKED,
                        ROUTE_CONTACT.OWNER,
                        ROUTE_CONTACT.VERSION)
                .from(ROUTE_CONTACT);
    }
}
