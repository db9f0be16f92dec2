package kz.zhardem.spark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import kz.zhardem.Award;
import kz.zhardem.Child;
import kz.zhardem.Family;
import kz.zhardem.Father;
import kz.zhardem.MemberBuilder;
import kz.zhardem.Mother;
import kz.zhardem.OtherMember;
import kz.zhardem.Residence;
import org.jspecify.annotations.Nullable;

/** Makes up families of which more or less is unknown. The same seed gives the same families. */
final class Families {

    private final Random random;

    private final LocalDate date;

    private double unknown;

    private Families(long seed, LocalDate date) {
        this.random = new Random(seed);
        this.date = date;
    }

    /** Families as they could be on a day; there is no end of them. */
    static Stream<Family> of(long seed, LocalDate date) {
        Families families = new Families(seed, date);
        return Stream.generate(families::next);
    }

    private Family next() {
        unknown = List.of(0.0, 0.1, 0.4).get(random.nextInt(3));
        Family.Builder family = Family.builder()
                .averageMonthlyIncome(known(BigDecimal.valueOf(random.nextInt(20_000_000), random.nextInt(3))))
                .povertyLine(known(BigDecimal.valueOf(40_000 + random.nextInt(20_000))))
                .residence(known(List.of(Residence.values()).get(random.nextInt(Residence.values().length))))
                .kandasSince(known(date.minusDays(random.nextInt(2000))))
                .secondDwelling(known(chance(0.1)))
                .businessPremises(known(chance(0.1)))
                .buildingPlot(known(chance(0.1)))
                .severalCars(known(chance(0.1)))
                .machinery(known(chance(0.1)));
        if (chance(0.9)) {
            family.add(adult(Mother.builder("m"))
                    .single(known(chance(0.3)))
                    .awards(known(chance(0.3) ? Set.of(Award.KUMIS_ALQA, Award.MATERNAL_GLORY_I) : Set.of()))
                    .build());
        }
        if (chance(0.7)) {
            family.add(adult(Father.builder("f")).conscript(known(chance(0.3))).build());
        }
        int children = random.nextInt(6);
        for (int i = 0; i < children; i++) {
            family.add(child("c" + i));
        }
        family.add(adult(OtherMember.builder("o")).conscript(known(chance(0.1))).build());
        return family.build();
    }

    private Child child(String id) {
        return common(Child.builder(id), 22 * 365)
                .birthOrder(chance(0.3) ? 1 + random.nextInt(6) : null)
                .birthRegistered(known(chance(0.8)))
                .birthGrantReceived(known(chance(0.3)))
                .livesWithMother(known(chance(0.8)))
                .alimonyEvaded(known(chance(0.4)))
                .dispensaryRegistered(known(chance(0.5)))
                .outpatientTreatment(known(chance(0.5)))
                .guardianship(known(chance(0.2)))
                .conscript(known(chance(0.1)))
                .student(known(chance(0.5)))
                .livesWithFamily(known(chance(0.9)))
                .parentalRightsLost(known(chance(0.1)))
                .countedInOtherFamily(known(chance(0.1)))
                .stillborn(known(chance(0.05)))
                .carerInsured(known(chance(0.3)))
                .adopted(known(chance(0.2)))
                .adoptedOn(known(date.minusDays(random.nextInt(400))))
                .guardianshipSince(known(date.minusDays(random.nextInt(400))))
                .build();
    }

    private <B extends MemberBuilder<B>> B adult(B builder) {
        return common(builder, 60 * 365).born(known(date.minusYears(19).minusDays(random.nextInt(50 * 365))));
    }

    private <B extends MemberBuilder<B>> B common(B builder, int oldest) {
        return builder.born(known(date.minusDays(random.nextInt(oldest))))
                .working(known(chance(0.4)))
                .ableToWork(known(chance(0.8)))
                .hiv(known(chance(0.2)))
                .disability(known(chance(0.2)))
                .pensioner(known(chance(0.2)))
                .fullStateSupport(known(chance(0.1)))
                .imprisoned(known(chance(0.1)))
                .severeDisability(known(chance(0.1)))
                .carer(known(chance(0.2)));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> @Nullable T known(T fact) {
        return chance(unknown) ? null : fact;
    }
}
