using FksSre.Monitoring.Naming;
using FksSre.Monitoring.Rendering;
using FksSre.Monitoring.Rules;
using FksSre.Monitoring.RuleTests;
using FksSre.Ops.Files;
using FksSre.Ops.Input;
using FksSre.Ops.Terminal;
using FksSre.ServiceLevels;
using FksSre.ServiceLevels.Findings;
using FksSre.ServiceLevels.Validation;
using FksSre.Specifications;
using FksSre.Specifications.Findings;
using FksSre.Specifications.Yaml;

namespace FksSre.Ops.Commands;

/// <summary>Reads files, says what is wrong with them, and writes the rules of what they promise.</summary>
internal static class SloGeneration
{
    public static int Run(
        Screen screen,
        string[] paths,
        string folder,
        RuleFormat format,
        bool tests,
        PrometheusVersions versions,
        Placements placements,
        AlertLinks links
    )
    {
        IReadOnlyList<SourceText> sources;
        IReadOnlyList<Finding> unreadable;
        try
        {
            (sources, unreadable) = SpecificationFiles.Read(paths);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return screen.Fail(e.Message, "Name files and folders that exist and may be read.");
        }

        var catalogue = Check(sources, unreadable, versions, string.Join(", ", paths), format == RuleFormat.Operator ? placements : null);
        FindingsReport.Print(screen, catalogue.Findings);
        if (catalogue.Value is not { } legal)
        {
            return ExitCode.Findings;
        }

        if (OutputFolder.Write(folder, "slo generate", Render(legal, format, tests, placements, links)) is { } problem)
        {
            return screen.Fail(problem, "Name another folder with --out, or empty this one yourself.");
        }

        screen.Line(
            $"{Counted.Of(legal.Slos.Count(), "SLO")} of {Counted.Of(legal.Services.Length, "service")} from "
                + $"{Counted.Of(sources.Count, "file")} in {folder}"
        );
        return ExitCode.Ok;
    }

    private static Checked<Catalogue> Check(
        IReadOnlyList<SourceText> sources,
        IReadOnlyList<Finding> unreadable,
        PrometheusVersions versions,
        string named,
        Placements? placements
    )
    {
        var read = SpecificationReading.Read(sources, versions);
        var checkedServices = CatalogueValidation.Validate(read.Services, Cadence.Default);
        List<Finding> findings = [.. unreadable, .. read.Findings, .. checkedServices.Findings];
        placements?.Read(read, named);
        findings.AddRange(placements?.Findings ?? []);
        if (read.Services.Count == 0 && findings.TrueForAll(f => f.Level == FindingLevel.Advice))
        {
            findings.Add(FileFindings.NothingToGenerate(named));
        }

        return Checked<Catalogue>.Of(findings, () => checkedServices.Value!);
    }

    private static ParallelQuery<RenderedFile> Render(
        Catalogue catalogue,
        RuleFormat format,
        bool tests,
        Placements placements,
        AlertLinks links
    )
    {
        var names = DnsNames.Of(catalogue.Services.Select(s => s.Id));
        return catalogue
            .Services.AsParallel()
            .SelectMany(service => Render(service, format, tests, placements.Of(service.Id), links, names[service.Id]));
    }

    private static IEnumerable<RenderedFile> Render(
        Service service,
        RuleFormat format,
        bool tests,
        OperatorPlacement? placement,
        AlertLinks links,
        string dnsName
    )
    {
        var rules = ServiceRules.Derive(service, links);
        var rendered = RuleFormats.Render(rules, format, dnsName, placement);
        return tests
            ? rendered.Concat(
                RuleTestDerivation
                    .Derive(service, rules)
                    .Select(test => new RenderedFile(RenderedPaths.Tests(test.Name), RuleTestYaml.Render(test)))
            )
            : rendered;
    }
}
