package kz.zhardem;

/**
 * Which rules decided. The same facts, date and hash give the same decisions.
 *
 * @param id the rulebook's id
 * @param version the rulebook's own version
 * @param sha256 a hash of all files of the rulebook, in hexadecimal
 */
public record RulebookVersion(String id, String version, String sha256) {}
