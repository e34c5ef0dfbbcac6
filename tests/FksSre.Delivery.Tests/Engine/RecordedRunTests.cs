using FksSre.Delivery.Engine;
using FksSre.Tests;

namespace FksSre.Delivery.Tests.Engine;

/// <summary>What is said of each recorded run, whole.</summary>
public class RecordedRunTests
{
    [Theory]
    [InlineData("no-change", 0)]
    [InlineData("one-port-changed", 7)]
    [InlineData("policy-mandatory", 1)]
    [InlineData("hand-edit-conflict", 1)]
    [InlineData("hand-edit-forced", 7)]
    [InlineData("deleted-by-hand", 1)]
    [InlineData("storage-grown", 1)]
    [InlineData("unready-pod", 7)]
    public async Task Run_is_told_in_words(string name, int exitCode)
    {
        var run = EngineEvents.Read(Recorded.Lines(name));
        var end = EngineEnd.Of(exitCode, run, "dev");

        GoldenFile.AssertSame(
            Path.Combine(Recorded.Folder, $"{name}.txt"),
            string.Concat([
                $"{end.Verdict}: {end.Sentence} {end.NextStep}".TrimEnd() + "\n",
                .. EngineWords.Of(run).Select(line => line + "\n"),
            ])
        );

        // The same of lines that come one by one, each with a carriage return, an empty one between them.
        var late = await EngineEvents.ReadAsync(Slowly(Recorded.Lines(name)), CancellationToken.None);
        Assert.Equal(EngineWords.Of(run), EngineWords.Of(late));
        Assert.Equal(run.Events, late.Events);
    }

    [Fact]
    public void Replacement_is_one_step_with_its_reason()
    {
        var run = EngineEvents.Read(Recorded.Lines("storage-grown"));

        var step = run.Steps[0];
        Assert.Equal(["replace", "update"], run.Steps.Select(each => each.Op));
        Assert.Equal(["spec.volumeClaimTemplates[0].spec.resources.requests.storage"], step.ReplaceKeys);
        Assert.Equal([new ChangedPath("spec.volumeClaimTemplates[0].spec.resources.requests.storage", "update-replace")], step.Paths);
        Assert.Equal(("alertmanager-server", "StatefulSet fks-monitoring/alertmanager"), (step.Resource.Name, step.Resource.ToString()));
        Assert.Equal([("replace", 1), ("same", 24), ("update", 1)], run.Changes.Select(pair => (pair.Key, pair.Value)));
    }

    /// <summary>What the provider said at the refresh, at the check and at the difference.</summary>
    [Fact]
    public void What_is_said_three_times_is_kept_once()
    {
        var warning = Recorded.Lines("unready-pod").Single(line => line.Contains("unhealthy state", StringComparison.Ordinal));

        var run = EngineEvents.Read([warning, warning, warning]);

        Assert.Equal(3, Assert.Single(run.Diagnostics).Times);
    }

    [Fact]
    public void Death_of_the_program_is_an_error_where_nothing_else_explains_it()
    {
        var lines = Recorded.Lines("hand-edit-conflict").ToList();
        var conflict = lines.FindIndex(line => line.Contains("Apply failed", StringComparison.Ordinal));

        Assert.Single(EngineEvents.Read(lines).Errors);
        lines.RemoveAt(conflict);
        Assert.Contains("Grpc.Core.RpcException", Assert.Single(EngineEvents.Read(lines).Errors).Message, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<string> Slowly(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Task.Yield();
            yield return line + "\r";
            yield return "";
        }
    }
}
