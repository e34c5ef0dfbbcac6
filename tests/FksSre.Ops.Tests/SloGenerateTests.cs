using FksSre.Ops.Commands;
using FksSre.Ops.Input;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests;

public sealed class SloGenerateTests : IDisposable
{
    private const string Valid = """
        version: prometheus/v1
        service: shop
        labels:
          team: shop
        slos:
          - name: availability
            objective: 99.9
            sli:
              events:
                error_query: sum(rate(http_requests_total{code=~"5.."}[{{.window}}]))
                total_query: sum(rate(http_requests_total[{{.window}}]))
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fks-slo-");

    private string Output => Path.Combine(_folder.FullName, "out");

    [Theory]
    [InlineData("prometheus", "prometheus/rules/shop.yml")]
    [InlineData("operator", "operator/shop.yml")]
    [InlineData("victoriametrics", "vmalert/shop.yml")]
    [InlineData("mimir", "mimir/shop.yml")]
    public void Each_format_writes_its_files(string format, params string[] files)
    {
        Assert.Equal(ExitCode.Ok, Generate(Written("shop.yaml", Valid), "--format", format));
        Assert.Equal(["generated-by-fks.txt", .. files], Directory.GetFiles(Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Output, f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tests_are_written_on_request()
    {
        Assert.Equal(ExitCode.Ok, Generate(Written("shop.yaml", Valid), "--tests"));
        Assert.Equal(["shop.days.yml", "shop.hours.yml", "shop.weeks.yml", "shop.yml"], Directory.GetFiles(Path.Combine(Output, "prometheus", "tests")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_finding_in_one_file_leaves_nothing_written()
    {
        Written("shop.yaml", Valid);
        Written("broken.yml", Valid.Replace("99.9", "100", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Findings, Generate(_folder.FullName));
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_and_replace_the_old_ones()
    {
        var file = Written("shop.yaml", Valid);
        Generate(file);
        var first = Rules();
        Generate(file);

        Assert.Equal(first, Rules());
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_matter_of_the_machine() => Assert.Equal(ExitCode.Environment, Generate(Path.Combine(_folder.FullName, "none.yaml")));

    [Fact]
    public void A_file_that_is_no_text_is_a_finding()
    {
        var file = Path.Combine(_folder.FullName, "shop.yaml");
        File.WriteAllBytes(file, [0xff, 0xc3, 0x28]);

        Assert.Equal(ExitCode.Findings, Generate(file));
    }

    /// <summary>A folder that links to itself, and what was generated into the folder earlier, hold no further SLOs.</summary>
    [Fact]
    public void A_file_that_can_be_reached_in_two_ways_is_read_once()
    {
        var file = Written("shop.yaml", Valid);
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "again"), _folder.FullName);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "same.yaml"), file);
        Directory.CreateDirectory(Path.Combine(Output, "specifications"));
        File.WriteAllText(Path.Combine(Output, "generated-by-fks.txt"), "");
        File.WriteAllText(Path.Combine(Output, "specifications", "shop.yaml"), Valid);

        var (files, findings) = SpecificationFiles.Read([_folder.FullName, file, Path.Combine(_folder.FullName, ".", "shop.yaml")]);

        Assert.Empty(findings);
        Assert.Equal(Valid, Assert.Single(files).Text);
    }

    [Theory]
    [InlineData("", "out", "--file names no file.")]
    [InlineData("shop.yaml", " ", "--out names no folder.")]
    public void A_name_that_is_empty_is_a_matter_of_the_command_line(string file, string output, string message) =>
        Assert.Equal([message], SloCommand.Create(Screen.ForThisTerminal()).Parse(["generate", "-f", file, "--out", output]).Errors.Select(e => e.Message));

    [Fact]
    public void Tests_in_a_format_that_has_none_are_a_matter_of_the_command_line() => Assert.Equal(
        ["--tests are promtool's: they go with --format prometheus alone."],
        SloCommand.Create(Screen.ForThisTerminal()).Parse(["generate", "-f", "shop.yaml", "--out", "out", "--tests", "--format", "mimir"]).Errors.Select(e => e.Message));

    [Fact]
    public void A_folder_without_slos_is_a_finding() => Assert.Equal(ExitCode.Findings, Generate(_folder.FullName));

    public void Dispose() => _folder.Delete(recursive: true);

    private int Generate(string path, params string[] more) =>
        SloCommand.Create(Screen.ForThisTerminal()).Parse(["generate", "-f", path, "--out", Output, .. more]).Invoke();

    private string Rules() => File.ReadAllText(Path.Combine(Output, "prometheus", "rules", "shop.yml"));

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
