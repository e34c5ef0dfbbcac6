using System.Text.Json;
using FksSre.Ops.Lab.Clients;
using FksSre.Ops.Lab.Status;
using FksSre.Ops.Web;
using FksSre.ServiceLevels;
using FksSre.Tests.KnownPast;
using Spectre.Console;

namespace FksSre.EndToEnd.Tests.Values;

/// <summary>What <c>./fks status</c> says of a past of which every event is known, read from a real Prometheus.</summary>
[Collection("values")]
public sealed class StatusValueTests(KnownDashboards known)
{
    /// <summary>Recorded after the last tile: two rates, each for half a minute.</summary>
    private const decimal SecondsSinceTile = 60m;

    [Fact]
    public async Task Figures_are_those_that_the_events_give() =>
        Lines.Same(
            KnownCatalogue.Value.Slos.SelectMany(slo =>
            {
                var truth = new SloTruth(slo, KnownPrometheus.Level1);
                var hours = 24m * (1m - slo.Objective.Ratio);
                return Figures(
                    slo.Service,
                    slo.Id,
                    [
                        ("objective", (double)slo.Objective.Ratio),
                        ("days", slo.Window.Days),
                        ("SLI", (double)truth.SliNow),
                        ("burn rate", (double)truth.BurnHour),
                        ("left", (double)Left(slo)),
                        ("hours left", (double)(Left(slo) * hours * slo.Window.Days)),
                        ("judged", (double)truth.Judged),
                        ("hours of the budget", (double)(hours * slo.Window.Days)),
                        ("hours of a week's", (double)(hours * 7m)),
                    ]
                );
            }),
            (await StatusAsync()).SelectMany(status =>
                Figures(
                    status.Service,
                    status.Slo,
                    [
                        ("objective", (double)status.Objective),
                        ("days", status.WindowDays),
                        ("SLI", status.Sli),
                        ("burn rate", status.BurnRate),
                        ("left", status.BudgetRemaining),
                        ("hours left", status.BudgetLeft?.TotalHours),
                        ("judged", status.Judged),
                        ("hours of the budget", status.Budget.TotalHours),
                        ("hours of a week's", status.BudgetWeek.TotalHours),
                    ]
                )
            )
        );

    [Fact]
    public async Task Table_shows_the_worst_first_and_every_figure_in_its_column() =>
        Lines.Same(
            [
                "Service | SLO | State | Objective | SLI now | Burn 1h | Budget left | of its window | per 7 d | Judged | Firing",
                Row("beta", "uptime", "SPENT", "1 h 40 m 48 s", "1 h 40 m 48 s"),
                Row("alpha", "latency", "at risk", "20 h 9 m 36 s", "5 h 2 m 24 s"),
                Row("alpha", "availability", "at risk", "3 h 36 m", "50 m 24 s") + " | ticket-slow",
                Row("gamma", "availability", "ok", "2 h 9 m 36 s", "10 m 4.8 s"),
                Row("alpha", "availability-week", "ok", "1 h 40 m 48 s", "1 h 40 m 48 s"),
            ],
            Table(await StatusAsync())
        );

    [Fact]
    public async Task Json_holds_shares_of_one_and_times_as_times()
    {
        var status = (await StatusAsync()).Single(slo => (slo.Service, slo.Slo) == (KnownCatalogue.Alpha, "availability"));
        var json = JsonSerializer.SerializeToElement(status, LabJson.Options).EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        var truth = new SloTruth(KnownCatalogue.Slo(KnownCatalogue.Alpha, "availability"), KnownPrometheus.Level1);

        Assert.Equal(
            [
                "budget",
                "budgetLeft",
                "budgetRemaining",
                "budgetWeek",
                "burnRate",
                "firing",
                "judged",
                "objective",
                "service",
                "sli",
                "slo",
                "state",
                "windowDays",
            ],
            json.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(("0.995", "30", "1"), (json["objective"].GetRawText(), json["windowDays"].GetRawText(), json["judged"].GetRawText()));
        Assert.Equal(("at risk", "[\"ticket-slow\"]"), (json["state"].GetString(), json["firing"].GetRawText()));
        Assert.Equal(("03:36:00", "00:50:24"), (json["budget"].GetString(), json["budgetWeek"].GetString()));
        Near("sli", truth.SliNow, json["sli"].GetDouble());
        Near("burnRate", truth.BurnHour, json["burnRate"].GetDouble());
        Near("budgetRemaining", Left(KnownCatalogue.Slo(KnownCatalogue.Alpha, "availability")), json["budgetRemaining"].GetDouble());
        Assert.StartsWith("01:15:27.6", json["budgetLeft"].GetString(), StringComparison.Ordinal);
    }

    private static string Row(string service, string id, string state, string budget, string ofWeek)
    {
        var slo = KnownCatalogue.Slo(service, id);
        var truth = new SloTruth(slo, KnownPrometheus.Level1);
        var shares = FormattableString.Invariant($"{100m * slo.Objective.Ratio:0.###} % | {100m * truth.SliNow:0.###} %");
        var left = FormattableString.Invariant($"{truth.BurnHour:0.0} | {100m * Left(slo):0} %");
        return FormattableString.Invariant(
            $"{service} | {id} | {state} | {shares} | {left} | {budget} | {ofWeek} | {100m * truth.Judged:0} %"
        );
    }

    /// <summary>What is left once the events since the last tile are counted as well.</summary>
    private static decimal Left(Slo slo)
    {
        var truth = new SloTruth(slo, KnownPrometheus.Level1);
        var (all, bad) = KnownEvents.Of(slo).Within(slo.Window.Length);
        var since = SecondsSinceTile * truth.AllNow;
        return 1m - ((bad + (truth.BadNow * since)) / (all + since) / (1m - slo.Objective.Ratio));
    }

    private async Task<IReadOnlyList<SloStatus>> StatusAsync()
    {
        using var http = new HttpClient(new AskedThen(KnownPrometheus.Now));
        var measured = await Measurements.ReadAsync(
            new PrometheusClient(http, known.Prometheus.Address),
            [.. KnownCatalogue.Value.Slos],
            default
        );
        return StatusReading.Judge(KnownCatalogue.Value, measured, KnownPrometheus.Now);
    }

    private static IEnumerable<string> Table(IEnumerable<SloStatus> slos)
    {
        var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 200;
        console.Write(StatusTable.Of(slos));
        return written
            .ToString()
            .Split('\n')
            .Where(line => line.Contains('%', StringComparison.Ordinal) || line.Contains("SLO", StringComparison.Ordinal))
            .Select(line => string.Join(" | ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
    }

    private static IEnumerable<string> Figures(string service, string slo, IEnumerable<(string Name, double? Value)> figures) =>
        figures.Select(figure => FormattableString.Invariant($"{service} {slo}, {figure.Name}: {figure.Value:F6}"));

    private static void Near(string what, decimal expected, double actual) =>
        Assert.True(Math.Abs(actual - (double)expected) < 1e-9, $"{what}: {expected} expected, {actual} found");
}
