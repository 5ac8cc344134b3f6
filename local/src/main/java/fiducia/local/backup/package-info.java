/** A copy of the table in a folder, and a table made of such a copy. */
package fiducia.local.backup;
