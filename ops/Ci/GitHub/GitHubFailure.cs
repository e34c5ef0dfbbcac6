using FksSre.ServiceLevels.Findings;

namespace FksSre.Ops.Ci.GitHub;

/// <summary>GitHub did not do what it was asked for, or did not answer; the caller tells the finding.</summary>
/// <param name="finding">With the next step.</param>
/// <param name="isForbidden">The token has not that right, as that of a pull request from a fork.</param>
internal sealed class GitHubFailure(Finding finding, bool isForbidden = false) : Exception(finding.Problem)
{
    public Finding Finding => finding;

    public bool IsForbidden => isForbidden;
}
