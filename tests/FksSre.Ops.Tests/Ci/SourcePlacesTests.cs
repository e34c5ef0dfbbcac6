using FksSre.Ops.Ci;
using FksSre.Tests;

namespace FksSre.Ops.Tests.Ci;

/// <summary>Asked of the repository itself: the line that is named holds what the finding speaks of.</summary>
public class SourcePlacesTests
{
    private static readonly SourcePlaces _places = new(RepositoryRoot.Folder);

    [Theory]
    [InlineData("services/fks_api", "stacks/Catalogue/FksApi.cs", "Id = \"fks_api\",")]
    [InlineData("services/fks_api/slos/availability/objective", "stacks/Catalogue/FksApi.cs", "SloDeclaration.Availability(99.9m),")]
    [InlineData("services/fks_api/slos/latency", "stacks/Catalogue/FksApi.cs", "SloDeclaration.Latency(95m, withinMilliseconds: 200m),")]
    [InlineData("services/fks_api/dialect", "stacks/Catalogue/FksApi.cs", "Dialect = HttpDialects.Fks.WithBounds(0.2m),")]
    [InlineData("services/fks_api/nothing/of/that", "stacks/Catalogue/FksApi.cs", "Id = \"fks_api\",")]
    [InlineData(
        "services/fks_web/dependsOn",
        "stacks/Catalogue/FksWeb.cs",
        "DependsOn = [DependencyDeclaration.Vital(\"fks_api\"), \"fks_auth\"],"
    )]
    [InlineData("roster/people/owner", "stacks/Roster/FksRoster.cs", "Id = Owner,")]
    [InlineData("roster/people/owner/email", "stacks/Roster/FksRoster.cs", "Email = \"owner@fks.invalid\",")]
    [InlineData("roster/schedules/primary/timeZone", "stacks/Roster/FksRoster.cs", "TimeZone = Toronto,")]
    [InlineData("roster/schedules/primary/rotations/weekly", "stacks/Roster/FksRoster.cs", "Name = \"weekly\",")]
    [InlineData("roster/policies/fks/steps/1", "stacks/Roster/FksRoster.cs", "Steps = [StepDeclaration.Of(15, Primary)],")]
    [InlineData("Pulumi.prod.yaml/fks-sre:standalone/prometheus/retention", "Pulumi.prod.yaml", "retention: 95d")]
    [InlineData("Pulumi.prod.yaml/fks-sre:context", "Pulumi.prod.yaml", "fks-sre:context: fks-prod")]
    public void Path_of_a_finding_leads_to_its_line(string path, string file, string line)
    {
        var place = _places.Of(path);

        Assert.Equal(file, place?.File);
        var text = File.ReadAllLines(Path.Combine(RepositoryRoot.Folder, file))[place!.Line - 1].Trim();
        Assert.StartsWith(line, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services/unknown")]
    [InlineData("kubernetes/apps/v1/StatefulSet/prometheus")]
    [InlineData("Pulumi.nowhere.yaml/key")]
    [InlineData("../../etc/passwd")]
    [InlineData("--against")]
    [InlineData("")]
    public void Path_that_no_line_declares_leads_nowhere(string path) => Assert.Null(_places.Of(path));
}
