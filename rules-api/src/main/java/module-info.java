/**
 * Facts about a family in, decisions about its benefits out. {@link kz.zhardem.BenefitRules} is the entry point; the
 * engine that decides is found through {@link kz.zhardem.spi.RulesEngine}.
 */
module kz.zhardem {
    requires static org.jspecify;

    exports kz.zhardem;
    exports kz.zhardem.spi;

    uses kz.zhardem.spi.RulesEngine;
}
