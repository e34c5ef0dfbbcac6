using CsCheck;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.Ops.Processes;
using FksSre.Ops.Tests.Lab;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using NodaTime;

namespace FksSre.Ops.Tests.Routing;

/// <summary>What the review of a plan finds and what the real amtool refuses are the same: a deployment asks the first alone.</summary>
public class RefusedConfigurationTests
{
    /// <summary>A file for each pair of days; what amtool loads has no finding.</summary>
    [Fact]
    public async Task All_weeks_and_hours_are_loaded()
    {
        (string Start, string End)[] hours =
        [
            ("09:00", "17:30"),
            ("00:00", "00:00"),
            ("00:00", "23:59"),
            ("22:00", "06:00"),
            ("13:37", "00:00"),
            ("23:59", "00:01"),
        ];
        var weeks = from first in Enumerable.Range(1, 7) from last in Enumerable.Range(1, 7) select (first, last);
        var problems = new List<string>();
        await Parallel.ForEachAsync(weeks, async (week, _) =>
        {
            var (start, end) = hours[((7 * week.first) + week.last) % hours.Length];
            var plan = BrokenRouting.Legal with { Hours = BrokenRouting.Hours("Europe/Berlin", week.first, week.last, start, end) };
            var answer = await AskAsync(plan) ?? RoutingReview.Check(plan).FirstOrDefault()?.ToString();
            lock (problems)
            {
                problems.AddRange(answer is null ? [] : [$"{week} {start} {end}: {answer}"]);
            }
        });

        Assert.Empty(problems);
    }

    /// <summary>All in one file: amtool stops at the first that it does not know.</summary>
    [Fact]
    public async Task Every_zone_that_is_legal_is_known()
    {
        using var folder = new TemporaryFolder();
        var zones = string.Concat(
            DateTimeZoneProviders.Tzdb.Ids.Select(id => $"  - {{name: \"{id}\", time_intervals: [{{location: \"{id}\"}}]}}\n")
        );

        Assert.Null(await AskAsync(folder, $"route: {{receiver: a}}\nreceivers: [{{name: a}}]\ntime_intervals:\n{zones}"));
    }

    [Theory]
    [MemberData(nameof(BrokenRouting.Mistakes), MemberType = typeof(BrokenRouting))]
    public async Task What_amtool_refuses_is_a_finding(string mistake, string code)
    {
        var broken = BrokenRouting.With(mistake);

        Assert.Contains(RoutingReview.Check(broken), finding => finding.Code == code);
        // From 0.27 on any text is a name of a label to it; to Prometheus, whose labels they are, only from 3 on.
        var mayBeNamed = code == "FKS315" ? mistake == "matcher with a dash" : code == "FKS309" && mistake != "label twice";
        if (!mayBeNamed || await AlertmanagerProgram.VersionAsync() < new Version(0, 27))
        {
            Assert.NotNull(await AskAsync(broken));
        }
    }

    [Fact]
    public async Task What_is_legal_is_loaded()
    {
        Assert.Empty(RoutingReview.Check(BrokenRouting.Legal));
        Assert.Null(await AskAsync(BrokenRouting.Legal));
    }

    /// <summary>Names that try to break out of matchers, YAML and templates.</summary>
    [Fact]
    public async Task Routes_of_any_legal_catalogue_are_loaded()
    {
        string[] pieces =
        [
            "a",
            "Z",
            "9",
            "_",
            "-",
            ".",
            " ",
            "/",
            "\"",
            "'",
            "\\",
            "`",
            "{",
            "}",
            "{{",
            "}}",
            "{{ .x }}",
            "$1",
            "%",
            "#",
            ":",
            "|",
            "&",
            "*",
            "!",
            "~",
            "=",
            ",",
            "ä",
            "日本",
            "😀",
            "\u00a0",
            "null",
        ];
        var name = Gen.Int[0, pieces.Length - 1]
            .Select(i => pieces[i])
            .Array[1, 6]
            .Select(string.Concat)
            .Where(text => !string.IsNullOrWhiteSpace(text));
        var plans = new List<RoutingPlan>();
        name.Array[1, 4]
            .Sample(
                names =>
                {
                    var services = names
                        .Distinct(StringComparer.Ordinal)
                        .Select(
                            (id, i) =>
                                new ServiceDeclaration
                                {
                                    Id = id,
                                    Port = 8000 + i,
                                    Tier = (Tier)(i % 4),
                                    Owner = "platform",
                                    Slos = [SloDeclaration.Uptime(99m)],
                                }
                        );
                    plans.Add(
                        RouteDerivation.Derive(
                            CatalogueValidation.Validate([.. services], Cadence.Default).Value!,
                            BrokenRouting.Legal.Endpoints,
                            new(TicketTracker.PagerDuty, BrokenRouting.Legal.Hours)
                        )
                    );
                },
                iter: 40,
                threads: 1
            );

        Assert.All(plans, plan => Assert.Empty(RoutingReview.Check(plan)));
        var answers = await Task.WhenAll(plans.Select(AskAsync));
        Assert.All(answers, Assert.Null);
    }

    private static async Task<string?> AskAsync(RoutingPlan routing)
    {
        using var folder = new TemporaryFolder();
        return await AskAsync(folder, AlertmanagerYaml.Render(routing));
    }

    /// <returns>Null where amtool loads it.</returns>
    private static async Task<string?> AskAsync(TemporaryFolder folder, string yaml)
    {
        var file = folder.File("alertmanager.yml");
        await File.WriteAllTextAsync(file, yaml);
        var run = await CommandRun.RunAsync(
            AlertmanagerProgram.Amtool,
            ["check-config", file],
            folder.Path,
            TimeSpan.FromMinutes(1),
            default
        );
        return run.Succeeded ? null : run.Output;
    }
}
