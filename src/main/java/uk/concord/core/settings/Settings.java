package uk.concord.core.settings;

import static uk.concord.db.Tables.SETTING;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** Thresholds and clocks; every change keeps the value before it (the table is system-versioned). */
@Component
public class Settings {
    private final DSLContext db;
    private final AuditTrail audit;

    Settings(DSLContext db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * @return the value now
     * @throws NotFoundException when there is no such setting
     */
    @Transactional(readOnly = true)
    public int number(String code) {
        return byCode(code).value();
    }

    /** @throws NotFoundException when there is no such setting */
    @Transactional(readOnly = true)
    public Setting byCode(String code) {
        return db.selectFrom(SETTING)
                .where(SETTING.CODE.eq(code))
                .fetchOptional(Settings::setting)
                .orElseThrow(() -> new NotFoundException("setting"));
    }

    /** @return by code */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.SETTINGS_MANAGE)
    public List<Setting> all() {
        return db.selectFrom(SETTING).orderBy(SETTING.CODE).fetch(Settings::setting);
    }

    /**
     * @throws RuleBrokenException when the value is not from 0 to 10,000 or the source is missing
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.SETTINGS_MANAGE)
    public void save(Setting setting) {
        if (setting.value() < 0 || setting.value() > 10_000) {
            throw new RuleBrokenException("core.setting.error.value");
        }
        if (setting.source().isBlank() || setting.source().length() > 300) {
            throw new RuleBrokenException("core.setting.error.source");
        }
        int changed = db.update(SETTING)
                .set(SETTING.VALUE, String.valueOf(setting.value()))
                .set(SETTING.SOURCE, setting.source().strip())
                .set(SETTING.VERSION, setting.version() + 1)
                .where(SETTING.CODE.eq(setting.code()))
                .and(SETTING.VERSION.eq(setting.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("setting");
        }
        audit.record("settings.value.changed", "setting", setting.code(), String.valueOf(setting.value()));
    }

    private static Setting setting(Record row) {
        return new Setting(
                row.get(SETTING.CODE),
                Integer.parseInt(row.get(SETTING.VALUE)),
                row.get(SETTING.SOURCE),
                row.get(SETTING.VERSION));
    }
}
