using FksSre.Policies.Definition;
using FksSre.Policies.Resources;
using FksSre.Policies.Values;

namespace FksSre.PolicyPack.Tests.Samples;

/// <summary>At least two replicas; a missing number is one.</summary>
internal sealed class Replicas()
    : ResourcePolicy("replicas", PolicySeverity.Medium, "A service survives the loss of a pod.", "Set replicas to 2 or more.")
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.IsKubernetes("Deployment"))
        {
            var replicas = report.Read(resource)["spec"]["replicas"];
            report.Require(resource, replicas, replicas.Number >= 2);
        }
    }
}

/// <summary>Advice: its severity is low.</summary>
internal sealed class Team() : ResourcePolicy("team", PolicySeverity.Low, "Every object says whose it is.", "Add the label team.")
{
    public override void Review(ReviewedResource resource, Report report)
    {
        var team = report.Read(resource)["metadata"]["labels"]["team"];
        report.Require(resource, team, team.Text is not null, "It has no label that names its team.");
    }
}

/// <summary>One Deployment in a stack; each further one is a violation.</summary>
internal sealed class Lonely() : StackPolicy("lonely", PolicySeverity.Critical, "A stack has one Deployment.", "Make another stack for it.")
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report)
    {
        foreach (var extra in resources.Where(resource => resource.IsKubernetes("Deployment")).Skip(1))
        {
            report.Require(extra, holds: false, place: "the stack", value: extra.Name);
        }
    }
}

/// <summary>Shows a value as the rules of the pack do.</summary>
internal sealed class Shown(Func<Property, Property> path, string name = "shown")
    : ResourcePolicy(name, PolicySeverity.High, "Nothing pleases this rule.", "There is none.")
{
    public override void Review(ReviewedResource resource, Report report) =>
        report.Require(resource, path(report.Read(resource)), holds: false);
}

/// <summary>Shows what a rule gets beside the properties.</summary>
internal sealed class OfEngine() : ResourcePolicy("of-engine", PolicySeverity.High, "Nothing pleases this rule.", "There is none.")
{
    public override void Review(ReviewedResource resource, Report report)
    {
        var options = resource.Options;
        string[] all =
        [
            resource.Parent,
            options.Provider,
            $"{options.Protect}",
            string.Join(',', options.IgnoreChanges),
            string.Join(',', options.AdditionalSecretOutputs),
        ];
        report.Require(resource, holds: false, value: string.Join(' ', all));
    }
}

/// <summary>Has found something before it fails, and says a secret when it does.</summary>
internal sealed class Broken() : ResourcePolicy("broken", PolicySeverity.Low, "This rule comes to an end.", "Mend it.")
{
    public override void Review(ReviewedResource resource, Report report)
    {
        report.Require(resource, holds: false);
        throw new InvalidOperationException("planted-secret");
    }
}

internal sealed class BrokenStack() : StackPolicy("broken-stack", PolicySeverity.Low, "This rule comes to an end.", "Mend it.")
{
    public override void Review(IReadOnlyList<ReviewedResource> resources, Report report) =>
        throw new KeyNotFoundException("planted-secret");
}

/// <summary>Reads what the engine does not tell.</summary>
internal sealed class OfTheProgram()
    : ResourcePolicy("of-the-program", PolicySeverity.High, "Only the program knows this.", "Ask the program.")
{
    public override bool NeedsProgram => true;

    public override void Review(ReviewedResource resource, Report report) => report.Require(resource, holds: false);
}

/// <summary>A rule that an author has given a name which the engine takes for something else.</summary>
internal sealed class Named(string name) : ResourcePolicy(name, PolicySeverity.High, "It is called well.", "Call it otherwise.")
{
    public override void Review(ReviewedResource resource, Report report) { }
}
