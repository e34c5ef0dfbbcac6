using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using FksSre.Delivery.Reports;
using FksSre.Delivery.Tests.Backtest;
using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;
using FksSre.Tests;
using FksSre.Tests.Promtool;

namespace FksSre.Delivery.Tests.Previewing;

/// <summary><c>./fks preview ENV --backtest</c>, from the command line to a real Prometheus and back.</summary>
public class BacktestCommandTests
{
    private const string Heading = "PAGES AND TICKETS, HAD IT BEEN SO BEFORE";

    private static readonly DateTimeOffset _now = new(2026, 11, 29, 12, 0, 30, TimeSpan.Zero);

    /// <summary>
    /// Two times were recorded, four days in all, and five minutes after each of them a sample is the latest yet. Earlier, less was
    /// promised, so that one page is new, and Bob had every second week.
    /// </summary>
    private static readonly string[] _told =
    [
        "2 pages instead of 1 in the last 30 d of http://127.0.0.1:PORT, of which 4 d 8 m were recorded.",
        "new page: fks_api/availability at Thu 12 Nov 03:29 UTC, for 53 m",
        "2 tickets instead of 1.",
        "new ticket: fks_api/availability at Thu 12 Nov 04:22 UTC, for 5 h 33 m",
        "Bob is woken never instead of once.",
        "Platform owner is woken twice instead of never.",
    ];

    [Fact]
    public async Task Change_is_replayed_over_what_a_Prometheus_has_recorded_in_every_format()
    {
        using var http = new HttpClient();
        using var server = await RunningPrometheus.WithAsync(Past(), http);
        using var folder = new ScratchFolder();
        var earlier = await Renders.OfAsync("prod", BacktestTests.Lowered("fks_api"), Rosters.WithBob);
        foreach (var (path, content) in earlier.Files)
        {
            folder.Write($"prod/{path}", content);
        }

        string[] told = [.. _told.Select(line => line.Replace("PORT", $"{server.Address.Port}", StringComparison.Ordinal))];
        string[] asked = ["prod", "--against", folder.Path, "--backtest", server.Address.ToString()];

        var text = await RunAsync(RepositoryRoot.Folder, asked);
        var markdown = await RunAsync(RepositoryRoot.Folder, [.. asked, "--format", "markdown"]);
        var json = await RunAsync(RepositoryRoot.Folder, [.. asked, "--format", "json"]);

        Assert.Equal((0, 0, 0), (text.Exit, markdown.Exit, json.Exit));
        Assert.Equal(
            told,
            text.Output.Split('\n').SkipWhile(line => line != Heading).Skip(1).TakeWhile(line => line.Length > 0).Select(line => line[2..])
        );
        Assert.Equal(
            told.Select(GitHubText.Of),
            markdown
                .Output.Split('\n')
                .SkipWhile(line => line != "**Pages and tickets, had it been so before**")
                .Skip(2)
                .TakeWhile(line => line.Length > 0)
                .Select(line => line[2..])
        );
        Assert.Equal(told, JsonNode.Parse(json.Output)![0]!["past"]!.AsArray().Select(line => line!.GetValue<string>()));
    }

    [Fact]
    public void Example_of_the_README_is_the_one_that_is_told() =>
        Assert.Equal(
            _told.Select(line => $"  {line.Replace("PORT", "9090", StringComparison.Ordinal)}"),
            File.ReadLines(Path.Combine(RepositoryRoot.Folder, "README.md"))
                .SkipWhile(line => line != Heading)
                .Skip(1)
                .TakeWhile(line => line != "```")
        );

    [Theory]
    [InlineData("--backtest")]
    [InlineData("--backtest", "--format", "json")]
    public async Task Lab_that_does_not_run_is_an_error_with_what_to_do(params string[] options)
    {
        using var folder = new ScratchFolder();

        Assert.Equal((3, "", "No lab is running.\nStart one with ./fks up.\n"), await RunAsync(folder.Path, ["dev", .. options]));
    }

    [Fact]
    public void Address_is_that_of_the_lab_where_none_is_named_and_none_without_the_option()
    {
        var command = PreviewCommand.Create(new(TextWriter.Null, TextWriter.Null, redirected: true), TimeProvider.System);

        Assert.Equal(new("http://127.0.0.1:19090/"), command.Parse(["dev", "--backtest"]).GetValue<Uri?>("--backtest"));
        Assert.Equal(new("http://p:7/q/"), command.Parse(["dev", "--backtest", "http://p:7/q"]).GetValue<Uri?>("--backtest"));
        Assert.Null(command.Parse(["dev"]).GetValue<Uri?>("--backtest"));
        Assert.Equal(
            "'p:7' is no URL of http or https. Write e.g. http://127.0.0.1:19090/.",
            Assert.Single(command.Parse(["dev", "--backtest", "p:7"]).Errors).Message
        );
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string root, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var command = PreviewCommand.Create(new Screen(output, errors, redirected: true), new Still(), root);
        var exit = await command.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        return (exit, output.ToString(), errors.ToString());
    }

    /// <summary>Ten requests a second, of which some fail: 3.05 % for 67 minutes, and half of all for 17.</summary>
    private static string Past()
    {
        var recorded = Recorded(new(2026, 11, 11, 0, 0, 0, TimeSpan.Zero), 4320)
            .Concat(Recorded(new(2026, 11, 17, 12, 0, 0, TimeSpan.Zero), 1440))
            .ToList();
        var text = new StringBuilder();
        Write("sli:events_bad:rate5m", Bad);
        Write("sli:events_total:rate5m", _ => 10m);
        return text.Append("# EOF\n").ToString();

        void Write(string metric, Func<DateTimeOffset, decimal> value)
        {
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {metric} gauge\n");
            foreach (var minute in recorded)
            {
                // Rules are not evaluated at whole minutes.
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{metric}{{service=\"fks_api\",sli=\"requests\"}} {value(minute)} {minute.ToUnixTimeSeconds() + 23}\n"
                );
            }
        }

        static IEnumerable<DateTimeOffset> Recorded(DateTimeOffset start, int minutes) =>
            Enumerable.Range(0, minutes).Select(minute => start + TimeSpan.FromMinutes(minute));
    }

    private static decimal Bad(DateTimeOffset minute) =>
        Within(minute, new(2026, 11, 12, 3, 14, 0, TimeSpan.Zero), 67) ? 0.305m
        : Within(minute, new(2026, 11, 17, 22, 10, 0, TimeSpan.Zero), 17) ? 5m
        : 0m;

    private static bool Within(DateTimeOffset minute, DateTimeOffset from, int minutes) =>
        minute >= from && minute < from + TimeSpan.FromMinutes(minutes);

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => _now;
    }
}
