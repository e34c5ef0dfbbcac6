namespace FksSre.EndToEnd.Tests;

/// <summary>The runbook at hand, as a person in an incident would ask for it.</summary>
public class RunbookTests
{
    [Fact]
    public async Task Alert_as_it_fires_prints_its_runbook_without_colours_into_a_pipe()
    {
        var (exit, output, errors) = await FksCommand.RunAsync("runbook", "TargetDown");

        Assert.True(exit == 0, errors);
        Assert.StartsWith("Target down\n\nMeaning\n", output, StringComparison.Ordinal);
        Assert.Contains("\n      kubectl -n fks-trading get networkpolicies\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
    }

    [Fact]
    public async Task Without_a_name_all_are_listed_one_on_a_line()
    {
        var (exit, output, errors) = await FksCommand.RunAsync("runbook");

        Assert.True(exit == 0, errors);
        var files = Directory
            .EnumerateFiles(Path.Combine(FksCommand.Root, "docs", "runbooks"), "*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.Equal(files.Order(StringComparer.Ordinal), output.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task Alert_with_several_runbooks_names_them_and_how_to_choose()
    {
        var (exit, output, _) = await FksCommand.RunAsync("runbook", "ErrorBudgetBurn");

        Assert.Equal(0, exit);
        Assert.Equal(
            ["ErrorBudgetBurn", "failing-requests", "service-down", "slow-requests"],
            output.TrimEnd().Split('\n').Select(line => line.Split(' ')[0])
        );
    }

    [Fact]
    public async Task Unknown_name_is_a_usage_error_with_the_nearest_names()
    {
        var (exit, output, errors) = await FksCommand.RunAsync("runbook", "TraficDrop");

        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.EndsWith(
            "There is no alert, SLO or runbook called TraficDrop.\nThe nearest are "
                + "TrafficDrop, traffic-drop, crash-loop; ./fks runbook lists all runbooks.\n",
            errors,
            StringComparison.Ordinal
        );
    }
}
