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
        Assert.Equal(
            ["generated-by-fks.txt", .. files],
            Directory
                .GetFiles(Output, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Output, f))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Tests_are_written_on_request()
    {
        Assert.Equal(ExitCode.Ok, Generate(Written("shop.yaml", Valid), "--tests"));
        Assert.Equal(
            ["shop.days.yml", "shop.hours.yml", "shop.weeks.yml", "shop.yml"],
            Directory.GetFiles(Path.Combine(Output, "prometheus", "tests")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
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
    public void A_path_that_is_not_there_is_a_matter_of_the_machine() =>
        Assert.Equal(ExitCode.Environment, Generate(Path.Combine(_folder.FullName, "none.yaml")));

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
    public void A_folder_without_slos_is_a_finding() => Assert.Equal(ExitCode.Findings, Generate(_folder.FullName));

    private const string Object = """
        apiVersion: sloth.slok.dev/v1
        kind: PrometheusServiceLevel
        metadata:
          name: shop
          namespace: desk
          labels:
            release: stack
            team: shop
            bad: no label at all
        spec:
          service: shop
          labels:
            team: shop
          slos:
            - name: availability
              objective: 99.9
              sli:
                events:
                  errorQuery: sum(rate(http_requests_total{code=~"5.."}[{{.window}}]))
                  totalQuery: sum(rate(http_requests_total[{{.window}}]))
        """;

    [Fact]
    public void Object_of_the_operator_keeps_namespace_and_labels_of_the_file()
    {
        Assert.Equal(ExitCode.Ok, Generate(Written("shop.yaml", Object), "--format", "operator"));
        Assert.StartsWith(
            "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: shop\n  "
                + "namespace: desk\n  labels:\n    release: stack\n    team: shop\nspec:\n",
            File.ReadAllText(Path.Combine(Output, "operator", "shop.yml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Command_line_goes_before_the_file()
    {
        Assert.Equal(
            ExitCode.Ok,
            Generate(
                Written("shop.yaml", Object),
                "--format",
                "operator",
                "--namespace",
                "till",
                "--label",
                "release=other",
                "--label",
                "role=slo"
            )
        );
        Assert.StartsWith(
            "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: shop\n  "
                + "namespace: till\n  labels:\n    release: other\n    role: slo\n    team: shop\nspec:\n",
            File.ReadAllText(Path.Combine(Output, "operator", "shop.yml")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("desk", "desk_2")]
    [InlineData("desk", "Desk")]
    public void Namespace_that_Kubernetes_does_not_have_is_a_finding(string right, string wrong) =>
        Assert.Equal(
            ExitCode.Findings,
            Generate(Written("shop.yaml", Object.Replace(right, wrong, StringComparison.Ordinal)), "--format", "operator")
        );

    [Fact]
    public void Two_namespaces_for_the_rules_of_one_service_are_a_finding()
    {
        Written("a.yaml", Object);
        Written(
            "b.yaml",
            Object
                .Replace("namespace: desk", "namespace: till", StringComparison.Ordinal)
                .Replace("name: availability", "name: other", StringComparison.Ordinal)
        );

        Assert.Equal(ExitCode.Findings, Generate(_folder.FullName, "--format", "operator"));
        Assert.Equal(ExitCode.Ok, Generate(_folder.FullName, "--format", "operator", "--namespace", "desk"));
    }

    [Theory]
    [InlineData("'a b=c' is no label of Kubernetes. Write KEY=VALUE, e.g. release=kube-prometheus-stack.", "--label", "a b=c")]
    [InlineData("'release' is no label of Kubernetes. Write KEY=VALUE, e.g. release=kube-prometheus-stack.", "--label", "release")]
    [InlineData("'Desk' is no namespace: 1 to 63 small letters, digits and hyphens, and neither end is a hyphen.", "--namespace", "Desk")]
    public void Illegal_labels_and_namespaces_are_a_matter_of_the_command_line(string message, params string[] options) =>
        Assert.Equal(
            [message],
            SloCommand
                .Create(Screen.ForThisTerminal())
                .Parse(["generate", "-f", "a.yaml", "--out", "o", "--format", "operator", .. options])
                .Errors.Select(e => e.Message)
        );

    [Fact]
    public void Labels_in_a_format_without_objects_are_a_matter_of_the_command_line() =>
        Assert.Equal(
            ["--namespace and --label are for the objects of the operator: they go with --format operator alone."],
            SloCommand
                .Create(Screen.ForThisTerminal())
                .Parse(["generate", "-f", "a.yaml", "--out", "o", "--label", "a=b"])
                .Errors.Select(e => e.Message)
        );

    [Theory]
    [InlineData(ExitCode.Findings)]
    [InlineData(ExitCode.Findings, "--prometheus", "2")]
    [InlineData(ExitCode.Ok, "--prometheus", "3")]
    public void Names_in_quotes_are_for_Prometheus_3(int code, params string[] options) =>
        Assert.Equal(
            code,
            Generate(
                Written(
                    "shop.yaml",
                    Valid
                        .Replace("http_requests_total{", "{\"http.requests\",", StringComparison.Ordinal)
                        .Replace("(http_requests_total[", "({\"http.requests\"}[", StringComparison.Ordinal)
                ),
                options
            )
        );

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
