using CsCheck;
using FksSre.Monitoring.Rendering;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;
using FksSre.Specifications;

namespace FksSre.Monitoring.Tests.OpenSlo;

public sealed class OpenSloRoundTripTests
{
    /// <summary>
    /// Random indicators may count what no share is made of; a reader refuses those by a finding, and then they are not compared.
    /// </summary>
    [Fact]
    public void Reading_an_export_gives_the_same_promises()
    {
        var compared = 0;
        RandomCatalogue
            .Any()
            .Sample(
                catalogue =>
                {
                    var read = SpecificationReading.Read([new("export.yaml", OpenSloYaml.Render(catalogue))]);
                    var isRefused = read.Findings.Any(finding => finding.Level == FindingLevel.Error);
                    var again = Promises(CatalogueValidation.Validate(read.Services, Cadence.Default).Value!.Slos);
                    var expected = Promises(catalogue.Slos.Where(slo => !isRefused || again.Exists(each => IsOf(each, slo))));
                    compared += expected.Count;
                    Assert.Equal(expected, again);
                },
                iter: 500,
                threads: 1
            );

        Assert.True(compared > 500, $"Only {compared} were compared.");
    }

    private static bool IsOf(object promise, Slo slo) =>
        promise.ToString()!.StartsWith($"({slo.Service}, {slo.Id}, ", StringComparison.Ordinal);

    private static List<object> Promises(IEnumerable<Slo> slos) =>
        [.. slos.Select(s => (object)(s.Service, s.Id, s.Sli, s.Objective, s.Window, s.Owner, s.Runbook, s.Description))];
}
