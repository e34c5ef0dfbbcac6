using System.Text.RegularExpressions;
using FksSre.Operations.Scripts;
using FksSre.Operations.Tests.Machine;
using FksSre.Tests;

namespace FksSre.Operations.Tests;

/// <summary>What holds for the text of every script.</summary>
public sealed partial class ContainerScriptsTests
{
    private static readonly string _folder = Path.Combine(RepositoryRoot.Folder, "infra/Operations/Scripts");

    private static IEnumerable<KeyValuePair<string, string>> Shell =>
        ContainerScripts.All.Where(script => script.Key.EndsWith(".sh", StringComparison.Ordinal));

    [Fact]
    public void All_scripts_of_the_folder_are_there_in_ordinal_order()
    {
        var files = Directory
            .GetFiles(_folder)
            .Select(file => Path.GetFileName(file))
            .Where(name => !name.EndsWith(".cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal(files, ContainerScripts.All.Keys);
        Assert.All(ContainerScripts.All, script => Assert.Equal(File.ReadAllText(Path.Combine(_folder, script.Key)), script.Value));
    }

    [Fact]
    public void ShellCheck_finds_nothing()
    {
        var start = new System.Diagnostics.ProcessStartInfo(
            Program.ShellCheck,
            ["-x", "-P", RepositoryRoot.Folder, "-s", "sh", .. Shell.Select(script => Path.Combine(_folder, script.Key))]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;

        Script.Same(("", "", 0), Run.End(process) is var run ? (run.Output, run.Errors, run.Exit) : default);
    }

    [Fact]
    public void No_failure_is_passed_over()
    {
        Assert.All(Shell.Where(script => script.Value.StartsWith("#!", StringComparison.Ordinal)), script =>
            Assert.Contains("\nset -eu\n", script.Value, StringComparison.Ordinal)
        );
        Assert.All(Shell, script => Assert.DoesNotMatch(PassedOver(), script.Value));
    }

    /// <summary>The list stands in front and is whole where the rest is cut off. Only what is to be restored is chosen from it.</summary>
    [Fact]
    public void List_of_a_dump_is_no_check()
    {
        var lists = Shell.SelectMany(script => script.Value.Split('\n')).Where(line => List().IsMatch(line)).ToList();

        Assert.Equal(
            [
                """
                pg_restore -C -l "$backup/dump" > "$work/contents" 2> "$work/restore.log" || fail "The dump cannot be read: $(reason "$work/restore.log")."
                """,
            ],
            lists
        );
        Assert.Contains("-L \"$work/database.list\"", ContainerScripts.All["prove.sh"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_wider_than_140_columns() =>
        Assert.DoesNotContain(ContainerScripts.All.SelectMany(script => script.Value.Split('\n')), line => line.Length > 140);

    [Theory]
    [InlineData("a || true", true)]
    [InlineData("a || :", true)]
    [InlineData("set +e", true)]
    [InlineData("a || ended=$?", false)]
    public void Failure_that_is_passed_over_is_noticed(string line, bool isNoticed) => Assert.Equal(isNoticed, PassedOver().IsMatch(line));

    [GeneratedRegex(@"\|\| *(true|:)|set \+e")]
    private static partial Regex PassedOver();

    [GeneratedRegex(@"pg_restore\b.* (-l|--list)\b")]
    private static partial Regex List();
}
