/**
 * Therapists from files: the NPPES file of the US and a clinic's own CSV.
 *
 * <p>{@link fiducia.imports.Import} reads a file once, front to back, in constant memory. Each row
 * becomes an {@link fiducia.imports.Entry}, is skipped for a stated reason, or is refused with its
 * line, column and what to do. Entries go in batches to a {@link fiducia.imports.Roster}, which the
 * table implements. Nothing here knows the table.
 */
package fiducia.imports;
