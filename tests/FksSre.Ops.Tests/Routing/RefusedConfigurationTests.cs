using System.Globalization;
using CsCheck;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Routing;
using FksSre.Monitoring.Settings;
using FksSre.OnCall;
using FksSre.Ops.Processes;
using FksSre.Ops.Tests.Lab;
using FksSre.PromQl;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Objectives;
using FksSre.ServiceLevels.Validation;
using NodaTime;

namespace FksSre.Ops.Tests.Routing;

/// <summary>What the review of a plan finds and what the real amtool refuses are the same: a deployment asks the first alone.</summary>
public class RefusedConfigurationTests
{
    private static readonly Destination _discord = Destination.At("https://discord.example/");

    private static readonly RoutingPlan _legal = RouteDerivation.Derive(
        FksAlerts.Catalogue,
        new(new("https://events.example/"), _discord, Destination.At("https://beat.example/")),
        new(TicketTracker.PagerDuty, Hours("America/Toronto", 1, 5, "09:00", "17:00"))
    );

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
            var plan = _legal with { Hours = Hours("Europe/Berlin", week.first, week.last, start, end) };
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

    public static TheoryData<string, string> Mistakes =>
        new()
        {
            { "receiver twice", "FKS308" },
            { "no such receiver", "FKS701" },
            { "narrow root", "FKS311" },
            { "muted root", "FKS311" },
            { "root that goes on", "FKS311" },
            { "label twice", "FKS309" },
            { "label with a dash", "FKS309" },
            { "equal label with a space", "FKS309" },
            { "no interval", "FKS310" },
            { "no repetition", "FKS310" },
            { "hours without hours", "FKS312" },
            { "zone of our library", "FKS313" },
            { "no zone", "FKS313" },
            { "hours of a few seconds", "FKS319" },
            { "hours until a few seconds after midnight", "FKS319" },
            { "address of a file", "FKS314" },
            { "matcher with a dash", "FKS315" },
            { "broken expression", "FKS315" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task What_amtool_refuses_is_a_finding(string mistake, string code)
    {
        var broken = Broken(mistake);

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
        Assert.Empty(RoutingReview.Check(_legal));
        Assert.Null(await AskAsync(_legal));
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
                            _legal.Endpoints,
                            new(TicketTracker.PagerDuty, _legal.Hours)
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

    private static RoutingPlan Broken(string mistake)
    {
        var (first, inhibition) = (_legal.Routes[3], _legal.Inhibitions[0]);
        RoutingPlan With(Route route) => _legal with { Routes = _legal.Routes.SetItem(3, route) };
        return mistake switch
        {
            "receiver twice" => _legal with { Receivers = _legal.Receivers.Add(_legal.Receivers[0]) },
            "no such receiver" => With(first with { Receiver = "nobody" }),
            "narrow root" => _legal with { Root = _legal.Root with { Matchers = [LabelMatcher.Equal("a", "b")] } },
            "muted root" => _legal with { Root = _legal.Root with { InWorkingHours = true } },
            "root that goes on" => _legal with { Root = _legal.Root with { GoesOn = true } },
            "label twice" => With(first with { GroupBy = ["service", "slo", "service"] }),
            "label with a dash" => With(first with { GroupBy = ["service-name"] }),
            "equal label with a space" => _legal with { Inhibitions = [inhibition with { Equal = ["service name"] }] },
            "no interval" => With(first with { GroupInterval = TimeSpan.Zero }),
            "no repetition" => With(first with { RepeatInterval = TimeSpan.Zero }),
            "hours without hours" => _legal with { Hours = null },
            "zone of our library" => _legal with { Hours = Hours("UTC+05", 1, 5, "09:00", "17:00") },
            "no zone" => _legal with { Hours = Hours("Mars/Base", 1, 5, "09:00", "17:00") },
            "hours of a few seconds" => _legal with { Hours = _legal.Hours! with { Start = new(9, 0, 30), End = new(9, 0, 45) } },
            "hours until a few seconds after midnight" => _legal with
            {
                Hours = _legal.Hours! with { Start = new(22, 0), End = new(0, 0, 30) },
            },
            "address of a file" => _legal with { Endpoints = _legal.Endpoints with { PagerDutyEvents = new("file:///etc/passwd") } },
            "matcher with a dash" => With(first with { Matchers = [LabelMatcher.Equal("service-name", "x")] }),
            "broken expression" => With(first with { Matchers = [LabelMatcher.Matches("service", "a(")] }),
            _ => throw new ArgumentException(mistake, nameof(mistake)),
        };
    }

    private static WorkingHours Hours(string zone, int first, int last, string start, string end) =>
        new(zone, (IsoDayOfWeek)first, (IsoDayOfWeek)last, Time(start), Time(end));

    private static LocalTime Time(string text) =>
        new(int.Parse(text[..2], CultureInfo.InvariantCulture), int.Parse(text[3..], CultureInfo.InvariantCulture));

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
