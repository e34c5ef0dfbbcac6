using System.Text.RegularExpressions;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Commands;
using FksSre.Ops.Lab.Status;
using FksSre.Ops.Terminal;
using FksSre.Stacks.Inputs;
using FksSre.Tests;
using Spectre.Console;

namespace FksSre.Ops.Tests;

/// <summary>What the README shows of the program is what the program writes.</summary>
public partial class ReadmeTests
{
    private const string Indentation = "    ";

    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Folder, "README.md"));

    [Fact]
    public void Table_of_status_has_the_columns_of_the_program()
    {
        var shown = _lines[Array.IndexOf(_lines, Indentation + "$ ./fks status") + 1];

        Assert.Equal(Columns().Split(Printed()), Columns().Split(shown.Trim()));
    }

    [Fact]
    public void Rule_is_the_one_that_is_rendered()
    {
        var shown = _lines
            .SkipWhile(line => line != Indentation + "- alert: ErrorBudgetBurn")
            .TakeWhile(line => line.Length > 0)
            .Select(line => "  " + line)
            .ToList();
        var plan = Plans.Derive(Screen.ForThisTerminal(), Plans.Environment("dev"), RuleTestScope.None)!;
        var rules = PlanRendering
            .Render(plan, ClusterAddresses.Of(plan.Scraping, "fks-monitoring", "fks", alertmanagers: 1))
            .Single(file => file.Path == "prometheus/rules/fks_api.yml");

        Assert.Equal(13, shown.Count);
        Assert.Contains(string.Join('\n', shown), rules.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_of_the_repository_are_those_that_are_shown()
    {
        var texts = Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "docs"), "*.md", SearchOption.AllDirectories)
            .SelectMany(File.ReadAllLines)
            .Concat(_lines);
        var shown = texts.SelectMany(line => Picture().Matches(line)).Select(match => match.Groups["name"].Value).Distinct();

        var there = Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Folder, "docs", "images")).Select(file => Path.GetFileName(file));

        Assert.Equal(there.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    /// <summary>The line with the titles of the columns.</summary>
    private static string Printed()
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Out = new AnsiConsoleOutput(text),
            }
        );
        console.Profile.Width = 1_000;
        console.Write(StatusTable.Of([]));
        return text.ToString().Split('\n').Select(line => line.Trim()).First(line => line.Length > 0);
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Columns();

    [GeneratedRegex(@"images/(?<name>[a-z0-9_-]+[.]png)")]
    private static partial Regex Picture();
}
