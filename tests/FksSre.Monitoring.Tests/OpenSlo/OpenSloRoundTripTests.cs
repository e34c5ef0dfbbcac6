using CsCheck;
using FksSre.Monitoring.Rendering;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Specifications;
using FksSre.ServiceLevels.Validation;

namespace FksSre.Monitoring.Tests.OpenSlo;

public sealed class OpenSloRoundTripTests
{
    [Fact]
    public void Reading_an_export_gives_the_same_promises() =>
        RandomCatalogue.Any().Sample(catalogue => Assert.Equal(Promises(catalogue), Promises(Read(OpenSloYaml.Render(catalogue)))), iter: 500, threads: 1);

    private static Catalogue Read(string text)
    {
        var read = SpecificationReading.Read([new("export.yaml", text)]);
        var catalogue = CatalogueValidation.Validate(read.Services, Cadence.Default);
        return catalogue.Value ?? throw new InvalidOperationException(string.Join("\n", read.Findings.Concat(catalogue.Findings)) + "\n" + text);
    }

    private static List<object> Promises(Catalogue catalogue) =>
        [.. catalogue.Slos.Select(s => (object)(s.Service, s.Id, s.Sli, s.Objective, s.Window, s.Owner, s.Runbook, s.Description))];
}
