using FksSre.Ops.Commands;
using FksSre.Ops.Input;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests;

/// <summary>Which files are read and written, and what is a matter of the command line.</summary>
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

    private readonly GeneratedFiles _files = new();

    [Theory]
    [InlineData("prometheus", "prometheus/rules/shop.yml")]
    [InlineData("operator", "operator/shop.yml")]
    [InlineData("victoriametrics", "vmalert/shop.yml")]
    [InlineData("mimir", "mimir/shop.yml")]
    public void Each_format_writes_its_files(string format, params string[] files)
    {
        Assert.Equal(ExitCode.Ok, _files.Generate(_files.Written("shop.yaml", Valid), "--format", format));
        Assert.Equal(
            ["generated-by-fks.txt", .. files],
            Directory
                .GetFiles(_files.Output, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(_files.Output, f))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Tests_are_written_on_request()
    {
        Assert.Equal(ExitCode.Ok, _files.Generate(_files.Written("shop.yaml", Valid), "--tests"));
        Assert.Equal(
            ["shop.days.yml", "shop.hours.yml", "shop.weeks.yml", "shop.yml"],
            Directory
                .GetFiles(Path.Combine(_files.Output, "prometheus", "tests"))
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_finding_in_one_file_leaves_nothing_written()
    {
        _files.Written("shop.yaml", Valid);
        _files.Written("broken.yml", Valid.Replace("99.9", "100", StringComparison.Ordinal));

        Assert.Equal(ExitCode.Findings, _files.Generate(_files.Folder));
        Assert.False(Directory.Exists(_files.Output));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_and_replace_the_old_ones()
    {
        var file = _files.Written("shop.yaml", Valid);
        _files.Generate(file);
        var first = Rules();
        _files.Generate(file);

        Assert.Equal(first, Rules());
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_matter_of_the_machine() =>
        Assert.Equal(ExitCode.Environment, _files.Generate(Path.Combine(_files.Folder, "none.yaml")));

    [Fact]
    public void A_file_that_is_no_text_is_a_finding()
    {
        var file = Path.Combine(_files.Folder, "shop.yaml");
        File.WriteAllBytes(file, [0xff, 0xc3, 0x28]);

        Assert.Equal(ExitCode.Findings, _files.Generate(file));
    }

    /// <summary>A folder that links to itself, and what was generated into the folder earlier, hold no further SLOs.</summary>
    [Fact]
    public void A_file_that_can_be_reached_in_two_ways_is_read_once()
    {
        var file = _files.Written("shop.yaml", Valid);
        Directory.CreateSymbolicLink(Path.Combine(_files.Folder, "again"), _files.Folder);
        File.CreateSymbolicLink(Path.Combine(_files.Folder, "same.yaml"), file);
        Directory.CreateDirectory(Path.Combine(_files.Output, "specifications"));
        File.WriteAllText(Path.Combine(_files.Output, "generated-by-fks.txt"), "");
        File.WriteAllText(Path.Combine(_files.Output, "specifications", "shop.yaml"), Valid);

        var (files, findings) = SpecificationFiles.Read([_files.Folder, file, Path.Combine(_files.Folder, ".", "shop.yaml")]);

        Assert.Empty(findings);
        Assert.Equal(Valid, Assert.Single(files).Text);
    }

    [Theory]
    [InlineData("", "out", "--file names no file.")]
    [InlineData("shop.yaml", " ", "--out names no folder.")]
    public void A_name_that_is_empty_is_a_matter_of_the_command_line(string file, string output, string message) =>
        Assert.Equal(
            [message],
            SloCommand.Create(Screen.ForThisTerminal()).Parse(["generate", "-f", file, "--out", output]).Errors.Select(e => e.Message)
        );

    [Fact]
    public void Tests_in_a_format_that_has_none_are_a_matter_of_the_command_line() =>
        Assert.Equal(
            ["--tests are promtool's: they go with --format prometheus alone."],
            SloCommand
                .Create(Screen.ForThisTerminal())
                .Parse(["generate", "-f", "shop.yaml", "--out", "out", "--tests", "--format", "mimir"])
                .Errors.Select(e => e.Message)
        );

    [Fact]
    public void A_folder_without_slos_is_a_finding() => Assert.Equal(ExitCode.Findings, _files.Generate(_files.Folder));

    [Theory]
    [InlineData(ExitCode.Findings)]
    [InlineData(ExitCode.Findings, "--prometheus", "2")]
    [InlineData(ExitCode.Ok, "--prometheus", "3")]
    public void Names_in_quotes_are_for_Prometheus_3(int code, params string[] options) =>
        Assert.Equal(
            code,
            _files.Generate(
                _files.Written(
                    "shop.yaml",
                    Valid
                        .Replace("http_requests_total{", "{\"http.requests\",", StringComparison.Ordinal)
                        .Replace("(http_requests_total[", "({\"http.requests\"}[", StringComparison.Ordinal)
                ),
                options
            )
        );

    public void Dispose() => _files.Dispose();

    private string Rules() => File.ReadAllText(Path.Combine(_files.Output, "prometheus", "rules", "shop.yml"));
}
