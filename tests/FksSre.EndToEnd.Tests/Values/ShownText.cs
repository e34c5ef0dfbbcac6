using System.Globalization;
using FksSre.Tests.KnownPast;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>
/// How a number must be written, by what it is beside: said here once more, so that no unit and no decimal is taken on trust.
/// </summary>
internal static class ShownText
{
    private static readonly (decimal Seconds, string Unit)[] _units =
    [
        (604_800m, " weeks"),
        (86_400m, " days"),
        (3_600m, " hours"),
        (60m, " mins"),
        (1m, " s"),
    ];

    private static readonly Dictionary<string, Func<decimal, string>> _ofQuery = new(StringComparer.Ordinal)
    {
        ["State"] = State,
        ["{{slo}}"] = State,
        ["Budget left"] = value => Percent(value, 0),
        ["Left as time"] = value => Time(value, "0.0"),
        ["SLI now"] = value => Percent(value, 2),
        ["Objective"] = value => Percent(value, 1),
        ["Burn 5 m"] = value => Number(value, 1),
        ["Burn 1 h"] = value => Number(value, 1),
        ["Judged"] = value => Percent(value, 0),
        ["4 weeks"] = value => Percent(value, 2),
        ["12 weeks"] = value => Percent(value, 2),
        ["share"] = value => Percent(value, 0),
        ["time"] = value => Time(value, "0.0"),
        ["heartbeat"] = value => value == 1m ? "beating" : "",
        ["median"] = Time,
        ["pages"] = value => Number(value, 0),
        ["short pages"] = value => Number(value, 0),
        ["Times"] = value => Number(value, 0),
        ["Failed requests"] = value => Number(value, 0),
        ["{{job}}"] = value => Number(value, 0),
        ["{{rule_group}}"] = value => Percent(value, 0),
        ["toil"] = value => Percent(value, 0),
        ["Time"] = Time,
    };

    public static string Of(PanelPlace place, decimal value) =>
        place.Panel switch
        {
            "Pages by service, 7 days" => Number(value, 0),
            "The last four weeks" => State(value),
            "How near each alert is" => Percent(value, 0),
            "Where each budget is" => Step(value),
            // As many decimals as the objectives of the table have: here alone they have none.
            "Its promises" when (place.Dashboard, place.Query) == ("slo-beta", "Objective") => Percent(value, 0),
            _ => _ofQuery[place.Query](value),
        };

    private static string State(decimal value) =>
        value switch
        {
            0m => "ok",
            2m => "at risk",
            3m => "SPENT",
            _ => "no data",
        };

    /// <summary>Of the error budget policy, by how much is left.</summary>
    private static string Step(decimal left) =>
        left switch
        {
            <= 0m => "≤ 0 % left",
            <= 0.1m => "≤ 10 % left",
            <= 0.25m => "≤ 25 % left",
            <= 0.5m => "≤ 50 % left",
            _ => "nothing yet",
        };

    /// <summary>What is not all never is 100 %.</summary>
    private static string Percent(decimal ratio, int decimals) =>
        (
            ratio < 1m && Number(ratio * 100m, decimals) == Number(100m, decimals)
                ? "> " + Number(100m - (1m / (decimal)Math.Pow(10, decimals)), decimals)
                : Number(ratio * 100m, decimals)
        ) + "%";

    /// <summary>Two decimals where they are any.</summary>
    private static string Time(decimal seconds) => Time(seconds, "0.##");

    private static string Time(decimal seconds, string format)
    {
        var (length, unit) = _units.Where(unit => Math.Abs(seconds) >= unit.Seconds).Append((1m, " s")).First();
        return (seconds / length).ToString(format, CultureInfo.InvariantCulture) + unit;
    }

    private static string Number(decimal value, int decimals) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);
}
