namespace FksSre.Ops.PagerDuty.Verification;

/// <summary>The keys that Alertmanager has.</summary>
/// <param name="ByReceiver">Each as Alertmanager reads it: without white space around. A receiver that is not there has none.</param>
internal sealed record AlertmanagerKeyFiles(IReadOnlyDictionary<string, string> ByReceiver);
