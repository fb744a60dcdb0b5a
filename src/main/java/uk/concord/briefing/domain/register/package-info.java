/** Brings the register of schools of the Department for Education in: reads its file, shows what would change, changes it. */
@NullMarked
package uk.concord.briefing.domain.register;

import org.jspecify.annotations.NullMarked;
