using System.Globalization;
using FksSre.Bench.Subjects;

namespace FksSre.Bench.Matrix;

/// <summary>Errors that step up after five healthy days and stop again: when the first page comes, and when the last one ends.</summary>
internal static class Incidents
{
    private const int Healthy = 5 * 24 * 60;

    /// <summary>Percent of errors, and how many minutes they last.</summary>
    public static readonly IReadOnlyList<(int Percent, int Minutes)> Kinds = [(100, 30), (50, 30), (10, 60), (5, 60), (2, 90)];

    /// <returns>Minutes from the first errors to the first page, and from the last errors to the end of the last page; null: no
    /// page.</returns>
    public static async Task<(double? Detected, double? Over)> RunAsync(
        string promtool,
        Contender contender,
        int perMinute,
        int percent,
        int minutes
    )
    {
        const int after = 60;
        var bad = (long)perMinute * percent / 100;
        var good = perMinute - bad;
        var last = (long)perMinute * Healthy;
        var end = Healthy + minutes + after;
        var firing = $"timestamp(ALERTS{{{contender.Pages},alertstate=\"firing\"}})";
        var answers = await PromtoolMatrix.AskAsync(
            promtool,
            contender.Rules,
            contender.Groups,
            [
                Series(
                    "200",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"0+{perMinute}x{Healthy} {last + good}+{good}x{minutes - 1} "
                            + $"{last + (good * minutes) + perMinute}+{perMinute}x{after}"
                    )
                ),
                Series(
                    "500",
                    string.Create(CultureInfo.InvariantCulture, $"0+0x{Healthy} {bad}+{bad}x{minutes - 1} {bad * minutes}+0x{after}")
                ),
            ],
            [($"min(min_over_time({firing}[{minutes + after}m:1m]))", end), ($"max(max_over_time({firing}[{minutes + after}m:1m]))", end)]
        );
        return ((answers[0] / 60d) - Healthy, (answers[1] / 60d) + 1 - Healthy - minutes);
    }

    public static (string Series, string Values) Series(string status, string values) =>
        ($"{KnownSubjects.Total[..^1]},status=\"{status}\"}}", values);
}
