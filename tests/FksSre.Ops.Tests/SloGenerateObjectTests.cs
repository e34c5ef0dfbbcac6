using FksSre.Ops.Commands;
using FksSre.Ops.Terminal;

namespace FksSre.Ops.Tests;

/// <summary>Namespace and labels of the objects that the Prometheus operator reads.</summary>
public sealed class SloGenerateObjectTests : IDisposable
{
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

    private readonly GeneratedFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Object_of_the_operator_keeps_namespace_and_labels_of_the_file()
    {
        Assert.Equal(ExitCode.Ok, _files.Generate(_files.Written("shop.yaml", Object), "--format", "operator"));
        Assert.StartsWith(
            "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: shop\n  "
                + "namespace: desk\n  labels:\n    release: stack\n    team: shop\nspec:\n",
            File.ReadAllText(Path.Combine(_files.Output, "operator", "shop.yml")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Command_line_goes_before_the_file()
    {
        Assert.Equal(
            ExitCode.Ok,
            _files.Generate(
                _files.Written("shop.yaml", Object),
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
            File.ReadAllText(Path.Combine(_files.Output, "operator", "shop.yml")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("desk", "desk_2")]
    [InlineData("desk", "Desk")]
    public void Namespace_that_Kubernetes_does_not_have_is_a_finding(string right, string wrong) =>
        Assert.Equal(
            ExitCode.Findings,
            _files.Generate(_files.Written("shop.yaml", Object.Replace(right, wrong, StringComparison.Ordinal)), "--format", "operator")
        );

    [Fact]
    public void Two_namespaces_for_the_rules_of_one_service_are_a_finding()
    {
        _files.Written("a.yaml", Object);
        _files.Written(
            "b.yaml",
            Object
                .Replace("namespace: desk", "namespace: till", StringComparison.Ordinal)
                .Replace("name: availability", "name: other", StringComparison.Ordinal)
        );

        Assert.Equal(ExitCode.Findings, _files.Generate(_files.Folder, "--format", "operator"));
        Assert.Equal(ExitCode.Ok, _files.Generate(_files.Folder, "--format", "operator", "--namespace", "desk"));
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
}
