using FksSre.Policies.Definition;
using FksSre.Policies.Resources;

namespace FksSre.Policies.Rules.Engine;

internal sealed class PasswordsAreLong()
    : ResourcePolicy(
        "passwords-are-long",
        PolicySeverity.High,
        "A password that is made up has at least 24 letters and digits of both cases, so that nobody guesses it.",
        "Set length to 24 or more, and leave lower, upper and numeric on."
    )
{
    public override void Review(ReviewedResource resource, Report report)
    {
        if (resource.Type != "random:index/randomPassword:RandomPassword")
        {
            return;
        }

        var inputs = report.Read(resource);
        report.Require(resource, inputs["length"], inputs["length"].Number >= 24);
        foreach (var letters in new[] { inputs["lower"], inputs["upper"], inputs["numeric"] })
        {
            report.Require(resource, letters, letters.Flag != false);
        }
    }
}
