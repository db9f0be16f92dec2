/**
 * The same decisions inside Apache Spark. {@link kz.zhardem.spark.BenefitDecisions} is the entry point,
 * {@link kz.zhardem.spark.DecideJob} a ready program for {@code spark-submit}.
 */
@NullMarked
package kz.zhardem.spark;

import org.jspecify.annotations.NullMarked;
