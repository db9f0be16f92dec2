package kz.zhardem.tests.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Cases in JSON. */
final class Cases {

    /** A case with every fact that there is. */
    static final String COMPLETE = """
            {
              "rulebook": "family-benefits-2006",
              "date": "2006-09-15",
              "family": {
                "averageMonthlyIncome": 18000.75,
                "povertyLine": 3600.25,
                "residence": "KANDAS",
                "kandasSince": "2004-05-17",
                "secondDwelling": false,
                "businessPremises": true,
                "buildingPlot": false,
                "severalCars": true,
                "machinery": false,
                "members": [
                  { "id": "m", "role": "MOTHER", "born": "1976-03-02", "working": false, "ableToWork": true,
                    "hiv": true, "disability": false, "pensioner": false, "fullStateSupport": false,
                    "imprisoned": false, "severeDisability": false, "carer": true, "single": true,
                    "awards": ["KUMIS_ALQA", "MATERNAL_GLORY_I"] },
                  { "id": "f", "role": "FATHER", "born": "1975-11-20", "working": false, "ableToWork": true,
                    "hiv": false, "disability": false, "pensioner": false, "fullStateSupport": false,
                    "imprisoned": true, "severeDisability": false, "carer": false, "conscript": true },
                  { "id": "c", "role": "CHILD", "born": "2006-08-01", "working": false, "ableToWork": false,
                    "hiv": true, "disability": true, "pensioner": false, "fullStateSupport": true,
                    "imprisoned": false, "severeDisability": false, "carer": false,
                    "birthOrder": 2, "birthRegistered": true,
                    "birthGrantReceived": false, "livesWithMother": true, "alimonyEvaded": false,
                    "dispensaryRegistered": true, "outpatientTreatment": false, "guardianship": false,
                    "conscript": false, "student": true, "livesWithFamily": false, "parentalRightsLost": true,
                    "countedInOtherFamily": false, "stillborn": false, "carerInsured": true, "adopted": true,
                    "adoptedOn": "2006-08-20", "guardianshipSince": "2006-08-10" },
                  { "id": "o", "role": "OTHER", "born": "1940-01-31", "working": false, "ableToWork": false,
                    "hiv": false, "disability": true, "pensioner": true, "fullStateSupport": false,
                    "imprisoned": false, "severeDisability": true, "carer": false, "conscript": false }
                ]
              }
            }
            """;

    private Cases() {}

    /** A case about one child, who has this id. */
    static String child(String id) {
        return """
                {"rulebook":"family-benefits-2006","date":"2006-09-15","family":{"members":[{"id":"%s","role":"CHILD"}]}}
                """.formatted(id).strip();
    }

    /** A case about a mother and a child, m and c, of whom nothing is known. */
    static String motherAndChild() {
        return child("c").replace("]", ",{\"id\":\"m\",\"role\":\"MOTHER\"}]");
    }

    /** A case whose only member has these fields besides its id. */
    static String member(String fields) {
        return """
                {"rulebook":"family-benefits-2006","date":"2006-09-15","family":{"members":[{"id":"x",%s}]}}
                """.formatted(fields).strip();
    }

    /** The folder with the project's examples. */
    static Path examples() {
        return Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("examples");
    }

    static String example(String file) {
        try {
            return Files.readString(examples().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
