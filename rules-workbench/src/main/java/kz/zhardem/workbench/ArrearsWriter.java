package kz.zhardem.workbench;

import kz.zhardem.Arrears;

/**
 * Writes back pay as JSON, as described by the schema {@code kz/zhardem/schema/arrears.schema.json}. Equal arrears give
 * equal bytes.
 */
final class ArrearsWriter {

    private ArrearsWriter() {}

    /**
     * Writes back pay.
     *
     * @param arrears the back pay
     * @return one JSON object in UTF-8, indented, with a line feed at the end
     */
    static byte[] write(Arrears arrears) {
        return JsonDocument.of(true, json -> {
            JsonParts.rulebook(json, arrears.rulebook());
            JsonParts.text(json, "from", arrears.from());
            JsonParts.text(json, "to", arrears.to());
            JsonParts.text(json, "knownThen", arrears.knownThen());
            JsonParts.text(json, "knownNow", arrears.knownNow());
            JsonParts.objects(json, "months", arrears.months(), month -> {
                JsonParts.text(json, "month", month.month());
                json.writeStringProperty("benefit", month.benefit());
                json.writeStringProperty("for", month.subject());
                JsonParts.amount(json, "then", month.then());
                JsonParts.amount(json, "now", month.now());
                JsonParts.amount(json, "difference", month.difference());
            });
            JsonParts.amount(json, "total", arrears.total());
            json.writeBooleanProperty("complete", arrears.complete());
        });
    }
}
