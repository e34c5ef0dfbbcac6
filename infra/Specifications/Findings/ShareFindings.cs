using System.Globalization;
using FksSre.ServiceLevels.Findings;

namespace FksSre.Specifications.Findings;

/// <summary>A number that is taken for a share, or a share that is taken for a number.</summary>
internal static class ShareFindings
{
    public static Finding NoShare(string path, string query, string problem) =>
        MeaningFindings.Of(
            "FKS152",
            path,
            query,
            problem,
            "A ratio is a share from 0 to 1, e.g. sum(rate(bad[{{.window}}])) / sum(rate(all[{{.window}}])).",
            isCertain: true
        );

    /// <param name="path">Where the objective stands.</param>
    /// <param name="field">What the field is called.</param>
    /// <param name="share">What stands there; above 0, up to 1.</param>
    public static Finding ObjectiveIsShare(string path, string field, decimal share) =>
        share == 1m
            ? new(
                "FKS156",
                path,
                "1",
                "A percentage belongs here, and 1 % is next to nothing. Meant as a share it is 100 %, which leaves no budget to spend.",
                $"Write {field}: 99.9, or what the service can keep."
            )
            : new(
                "FKS156",
                path,
                Number(share),
                $"A percentage belongs here, and {Number(share)} % is next to nothing: no outage would page.",
                $"Write {field}: {Number(share * 100m)}."
            );

    public static Finding ShareOverTotal(string path, string query) =>
        new(
            "FKS193",
            path,
            FieldFindings.Shown(query),
            "It gives a share already, and would be divided by the total once more.",
            "Give the events themselves, as they stand above the line; or leave the share alone, as "
                + "raw.error_ratio_query of Sloth or raw of OpenSLO, or over a total of vector(1)."
        );

    public static Finding QuantileOverTotal(string path, string query, string function) =>
        new(
            "FKS197",
            path,
            FieldFindings.Shown(query),
            $"{function} gives how long the events took and not how many they are, and is divided by their number.",
            "Count those that took longer, e.g. sum(rate(x_count[{{.window}}])) - sum(rate(x_bucket{le=\"0.3\"}[{{.window}}]))."
        );

    public static Finding TotalIsShare(string path, string query) =>
        new(
            "FKS194",
            path,
            FieldFindings.Shown(query),
            "The total gives a share, and events are divided by it.",
            "Let the total count all events, e.g. sum(rate(http_requests_total[{{.window}}]))."
        );

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
