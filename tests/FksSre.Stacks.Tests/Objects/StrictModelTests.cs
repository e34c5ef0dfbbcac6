using YamlDotNet.Core;

namespace FksSre.Stacks.Tests.Objects;

/// <summary>Every file that is rendered is an object as its kind is defined, and a field too many would be noticed at any depth.</summary>
public class StrictModelTests
{
    public static TheoryData<string> Names => [.. Variants.All.Keys];

    /// <summary>A file of each kind that there is.</summary>
    public static IEnumerable<object[]> Kinds =>
        [
            .. new[]
            {
                "namespace",
                "serviceaccount",
                "service",
                "configmap",
                "secret",
                "persistentvolumeclaim",
                "resourcequota",
                "statefulset",
                "deployment",
                "networkpolicy",
                "poddisruptionbudget",
                "role",
                "rolebinding",
            }.Select(kind => new object[] { kind == "resourcequota" ? Variants.Dev : Variants.Prod, kind }),
            ["attach with PrometheusRules", "prometheusrule"],
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Rendered_file_is_an_object_of_the_kind_that_its_name_says(string variant)
    {
        var registered = await Registered.Of(variant);

        Assert.NotEmpty(registered.KubernetesFiles);
        Assert.Equal(registered.KubernetesFiles.Select(f => f.Path), registered.KubernetesFiles.Select(f => f.Path).Distinct());
        Assert.All(registered.KubernetesFiles, file => Assert.Equal(KindOf(file.Path), StrictYaml.Read(file.Text).Kind.ToLowerInvariant()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Field_that_a_kind_does_not_have_is_refused(string variant, string kind)
    {
        var file = (await Registered.Of(variant)).KubernetesFiles.First(f => KindOf(f.Path) == kind);

        Assert.Throws<YamlException>(() => StrictYaml.Read(file.Text + "surprise: 1\n"));
        Assert.Throws<YamlException>(() =>
            StrictYaml.Read(file.Text.Replace("\nmetadata:\n", "\nmetadata:\n  surprise: 1\n", StringComparison.Ordinal))
        );
    }

    [Fact]
    public async Task Field_deep_in_a_pod_is_refused()
    {
        var file = (await Registered.Of(Variants.Prod)).KubernetesFiles.First(f => KindOf(f.Path) == "statefulset");

        Assert.Throws<YamlException>(() =>
            StrictYaml.Read(file.Text.Replace("readOnlyRootFilesystem:", "readOnlyRootFileSystem:", StringComparison.Ordinal))
        );
    }

    private static string KindOf(string path) => path.Split('-')[1];
}
