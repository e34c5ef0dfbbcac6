using System.Globalization;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Tests;

/// <summary>A repository of three test projects, and a command in the place of dotnet that ends as it is told.</summary>
public sealed class TestRunTests : IDisposable
{
    private const string Result = """
        <TestRun><TestDefinitions><UnitTest><TestMethod codeBase="/x/NAME.dll" /></UnitTest></TestDefinitions>
        <ResultSummary><Counters total="7" passed="7" failed="0" error="0" timeout="0" aborted="0" /></ResultSummary></TestRun>
        """;

    private readonly TemporaryFolder _root = new();
    private readonly ReportLog _progress = new();

    public TestRunTests()
    {
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            AddProject(name);
        }

        File.WriteAllText(_root.File("result.xml"), Result);
    }

    [Fact]
    public async Task Every_project_is_run_and_told_of_and_one_without_such_a_test_is_none_that_failed()
    {
        Assert.True(await RunAsync(two: "exit 0"));

        Assert.Equal(["Building", "Running 3 test projects"], _progress.Reports.Take(2));
        Assert.Equal(
            ["One.Tests: 7 passed", "Three.Tests: 7 passed", "Two.Tests: no such test"],
            _progress.Reports.Skip(2).Select(said => said.Split(';')[0]).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["; 2 still to end", "; 1 still to end", ""],
            _progress.Reports.Skip(2).Select(said => string.Concat(said.SkipWhile(c => c != ';')))
        );
        Assert.Equal("Category!=Mutation seven", File.ReadAllText(_root.File("One.Tests.asked")).Trim());
    }

    [Fact]
    public async Task Project_that_ends_without_a_result_fails_the_run()
    {
        Assert.False(await RunAsync(two: "exit 1"));

        Assert.Contains(_progress.Reports, said => said.StartsWith("Two.Tests: no result", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tests_that_live_by_the_clock_have_the_processor_before_all_others()
    {
        AddProject("FksSre.EndToEnd");

        Assert.True(await RunAsync(two: "exit 0"));

        var own = Niceness("FksSre.EndToEnd");
        Assert.InRange(own, -20, 18);
        Assert.All(["One", "Three"], name => Assert.Equal(Math.Min(own + 10, 19), Niceness(name)));
    }

    [Fact]
    public async Task Nothing_is_run_where_it_does_not_build()
    {
        Assert.False(await RunAsync(two: "exit 0", build: 1));

        Assert.Equal(["Building"], _progress.Reports);
        Assert.False(File.Exists(_root.File("One.Tests.asked")));
    }

    public void Dispose() => _root.Dispose();

    private void AddProject(string name)
    {
        Directory.CreateDirectory(_root.File($"tests/{name}.Tests"));
        File.WriteAllText(_root.File($"tests/{name}.Tests/{name}.Tests.csproj"), "");
    }

    /// <summary>With which the project was run: the lower, the sooner it has the processor.</summary>
    private int Niceness(string name) => int.Parse(File.ReadAllText(_root.File($"{name}.Tests.nice")), CultureInfo.InvariantCulture);

    private Task<bool> RunAsync(string two, int build = 0)
    {
        var dotnet = _root.Script(
            "dotnet",
            $$"""
            [ "$1" = build ] && exit {{build}}
            name=$(basename "$2" .csproj)
            while [ $# -gt 1 ]; do [ "$1" = --filter ] && echo "$2 $FIGURE" > "$name.asked"; shift; done
            nice > $name.nice
            [ $name = Two.Tests ] && {{two}}
            mkdir -p results && sed "s/NAME/$name/" result.xml > results/$name.trx
            """
        );
        var variables = new Dictionary<string, string> { ["FIGURE"] = "seven" };
        return new TestRun(_root.Path, _root.File("results"), "Category!=Mutation", messages: false, variables, _progress, dotnet).RunAsync(
            CancellationToken.None
        );
    }
}
