/** What functions tell an operator: lines of a closed form, and metrics on them. */
package fiducia.log;
