/**
 * What {@code template.yaml} says, as far as one process can do it: routes, functions, table,
 * stream and schedules.
 *
 * <p>Nothing of the template is repeated elsewhere, and nothing of it is left out in silence:
 * {@link fiducia.local.template.Emulation} says of every property whether it is done here, may be
 * left out, or is refused.
 */
package fiducia.local.template;
