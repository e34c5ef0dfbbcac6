using FksSre.Ops.Tests.Lab;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Tests;

public class TestResultsTests
{
    [Fact]
    public void Results_of_all_projects_are_added_up()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "a.trx", "FksSre.One.Tests", total: 13, passed: 11, failed: 1);
        Write(folder, "b.trx", "FksSre.Two.Tests", total: 7, passed: 7, failed: 0);

        Assert.Equal("FksSre.One.Tests: 11 passed, 1 FAILED, 1 skipped", ProjectResult.Read(folder.File("a.trx"))!.ToString());
        Assert.Equal("18 passed, 1 failed, 1 skipped", TestResults.Read(folder.Path).ToString());
    }

    [Fact]
    public void Half_written_result_is_no_result()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("c.trx"), "<TestRun><Results>");

        Assert.Null(ProjectResult.Read(folder.File("c.trx")));
        Assert.Throws<InvalidDataException>(() => TestResults.Read(folder.Path));
    }

    [Fact]
    public void Projects_that_last_longest_begin_first()
    {
        var names = TestRun.InOrder(RepositoryRoot.Folder).Select(file => Path.GetFileNameWithoutExtension(file)).ToList();

        Assert.Equal(
            [
                "FksSre.EndToEnd.Tests",
                "FksSre.Monitoring.Tests",
                "FksSre.Ops.Tests",
                "FksSre.Program.Tests",
                "FksSre.Stacks.Tests",
                "FksSre.Delivery.Tests",
                "FksSre.Components.Tests",
            ],
            names[..7]
        );
        Assert.Equal(names.Count, Directory.GetDirectories(Path.Combine(RepositoryRoot.Folder, "tests"), "*.Tests").Length);
    }

    private static void Write(TemporaryFolder folder, string name, string project, int total, int passed, int failed) =>
        File.WriteAllText(
            folder.File(name),
            $"""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <TestDefinitions><UnitTest name="x"><TestMethod codeBase="/somewhere/bin/{project}.dll" /></UnitTest></TestDefinitions>
              <ResultSummary><Counters total="{total}" passed="{passed}" failed="{failed}" error="0" timeout="0" aborted="0" /></ResultSummary>
            </TestRun>
            """
        );
}
