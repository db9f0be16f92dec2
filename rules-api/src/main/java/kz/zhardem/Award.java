package kz.zhardem;

/** The state awards of mothers of many children. */
public enum Award {
    /** The pendant «Алтын алқа» (golden pendant). */
    ALTYN_ALQA,
    /** The pendant «Күміс алқа» (silver pendant). */
    KUMIS_ALQA,
    /** The title «Батыр ана» (Mother Heroine). */
    MOTHER_HEROINE,
    /** The order «Ана даңқы» (Maternal Glory), I degree. */
    MATERNAL_GLORY_I,
    /** The order «Ана даңқы» (Maternal Glory), II degree. */
    MATERNAL_GLORY_II
}
