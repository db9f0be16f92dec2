/**
 * The {@code zhardem} command, and facts and decisions as JSON. {@link kz.zhardem.workbench.CaseReader} and
 * {@link kz.zhardem.workbench.DecisionsWriter} also serve programs that speak the same JSON.
 */
@NullMarked
package kz.zhardem.workbench;

import org.jspecify.annotations.NullMarked;
