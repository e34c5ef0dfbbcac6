using System.Globalization;
using FksSre.ServiceLevels.Declarations;
using FksSre.ServiceLevels.Validation;
using FksSre.Specifications;
using FksSre.Specifications.Yaml;
using FksSre.Tests;

namespace FksSre.ServiceLevels.Tests.Specifications;

/// <summary>One folder a case: what stands in a file, and the whole of what is said about it and read from it.</summary>
public sealed class SpecificationCaseTests
{
    private static readonly string _cases = Path.Combine(RepositoryRoot.Folder, "tests", "Cases", "specifications");

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(_cases).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reading_says_all_that_is_wrong_and_where(string name)
    {
        var folder = Path.Combine(_cases, name);
        var said = Outcome(new SourceText("slos.yaml", File.ReadAllText(Path.Combine(folder, "slos.yaml"))));
        var expected = Path.Combine(folder, "findings.txt");
        var known = File.Exists(expected) ? File.ReadAllText(expected) : "";
        if (said != known)
        {
            File.WriteAllText(Path.Combine(folder, "findings.received.txt"), said);
        }

        Assert.Equal(known, said);
    }

    [Fact]
    public void There_are_more_than_thirty_broken_inputs() =>
        Assert.True(
            Directory
                .GetFiles(_cases, "findings.txt", SearchOption.AllDirectories)
                .Count(f => File.ReadAllText(f).Contains("FKS1", StringComparison.Ordinal)) > 30
        );

    private static string Outcome(SourceText file)
    {
        var read = SpecificationReading.Read([file]);
        var findings = read.Findings.Concat(CatalogueValidation.Validate(read.Services, Cadence.Default).Findings);
        return string.Concat(findings.Select(f => $"{f}\n\n"))
            + string.Concat(read.Services.SelectMany(s => s.Slos.Select(slo => Line(s, slo))));
    }

    private static string Line(ServiceDeclaration service, SloDeclaration slo) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"read {service.Id}/{slo.Id}: {slo.ObjectivePercent} % over {slo.WindowDays} d, {Kind(slo)}\n"
        );

    private static string Kind(SloDeclaration slo) => ((SliDeclaration.Explicit)slo.Sli).Sli.GetType().Name;
}
