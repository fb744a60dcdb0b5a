/** The administrator's and the auditor's pages of the core. */
@NullMarked
package uk.concord.core.ui.admin;

import org.jspecify.annotations.NullMarked;
