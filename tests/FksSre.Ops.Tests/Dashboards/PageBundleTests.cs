using FksSre.Ops.Dashboards;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Dashboards;

/// <summary>Several commands that want the page at once, with a program in npm's place that waits until it is let go.</summary>
[Collection(ProcessTests.Name)]
public sealed class PageBundleTests : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public PageBundleTests()
    {
        Directory.CreateDirectory(Sources);
        File.WriteAllText(Path.Combine(Sources, "package-lock.json"), "{}");
        Npm = _root.Script(
            "npm",
            $"""
            echo "$1" >> {_root.File("ran")}
            while [ ! -e {_root.File("go")} ]; do sleep 0.02; done
            mkdir -p node_modules
            """
        );
    }

    private string Npm { get; }

    private string Sources => _root.File("ops/Dashboards/web");

    [Fact]
    public async Task Two_builds_at_once_are_one_and_the_second_says_that_it_waits()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (first, second) = (new ReportLog(), new ReportLog());

        var one = new PageBundle(_root.Path, Npm).BuildAsync(first, cancellation);
        await Eventually.TrueAsync(() => File.Exists(_root.File("ran")));
        var other = new PageBundle(_root.Path, Npm).BuildAsync(second, cancellation);
        await Eventually.TrueAsync(() => second.Reports.Any());
        await File.WriteAllTextAsync(_root.File("go"), "", cancellation);

        Assert.Equal(new string?[] { null, null }, await Task.WhenAll(one, other));
        Assert.Equal(["ci", "run"], await File.ReadAllLinesAsync(_root.File("ran"), cancellation));
        Assert.Equal(["Waiting for another command that builds the page already"], second.Reports);
        Assert.True(new PageBundle(_root.Path, Npm).IsBuilt);
    }

    [Fact]
    public async Task Build_after_one_that_was_interrupted_is_not_kept_waiting()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var interruption = new CancellationTokenSource();
        var interrupted = new PageBundle(_root.Path, Npm).BuildAsync(new ReportLog(), interruption.Token);
        await Eventually.TrueAsync(() => File.Exists(_root.File("ran")));
        await interruption.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => interrupted);
        await File.WriteAllTextAsync(_root.File("go"), "", cancellation);

        Assert.Null(await new PageBundle(_root.Path, Npm).BuildAsync(new ReportLog(), cancellation));
        Assert.Equal(["ci", "ci", "run"], await File.ReadAllLinesAsync(_root.File("ran"), cancellation));
    }

    public void Dispose() => _root.Dispose();
}
