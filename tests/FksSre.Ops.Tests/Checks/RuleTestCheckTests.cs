using FksSre.Ops.Checks;
using FksSre.Ops.Lab.Tools;
using FksSre.Ops.Tests.Lab;

namespace FksSre.Ops.Tests.Checks;

/// <summary>Beside a promtool that answers as it is told, and writes down what it was asked and on how many cores.</summary>
public sealed class RuleTestCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_that_passes_is_played_once()
    {
        var check = await RunAsync("echo fine; exit 0");

        Assert.Equal(new Check("shop alerts as it must", Passed: true, ""), check);
        Assert.Equal(["test rules tests/shop.yml 1 400"], Turns());
    }

    [Fact]
    public async Task File_that_fails_once_passes_and_it_is_said()
    {
        var check = await RunAsync("test -e failed && exit 0; touch failed; echo got: nil; exit 1");

        Assert.Equal(
            new Check(
                "shop alerts as it must (only the second time: promtool's storage lost samples the first, prometheus#10863)",
                Passed: true,
                ""
            ),
            check
        );
        Assert.Equal(2, Turns().Length);
    }

    [Fact]
    public async Task File_that_fails_twice_fails_with_what_was_said()
    {
        var check = await RunAsync("echo got: nil; exit 1");

        Assert.Equal(new Check("shop alerts as it must", Passed: false, "got: nil"), check);
        Assert.Equal(2, Turns().Length);
    }

    private string[] Turns() => File.ReadAllLines(_folder.File("turns"));

    private Task<Check> RunAsync(string answer) =>
        RuleTestCheck.RunAsync(
            new Tool(ToolName.Promtool, _folder.Script("promtool", $"echo \"$@ $GOMAXPROCS $GOGC\" >>turns\n{answer}"), new(2, 42), []),
            "tests/shop.yml",
            _folder.Path,
            TimeSpan.FromMinutes(1),
            TestContext.Current.CancellationToken
        );
}
