namespace FksSre.Delivery.Comparison.Resources;

/// <summary>In which order resources are told of: what stops an update, what is lost, then what is less and less to be looked at.</summary>
internal static class Weights
{
    public const int Refused = 100;
    public const int Data = 90;
    public const int Identity = 85;
    public const int Protection = 80;
    public const int Storage = 75;
    public const int Replaced = 70;
    public const int Deleted = 60;
    public const int LeftBehind = 55;
    public const int Workload = 50;
    public const int Rights = 45;
    public const int Created = 40;
    public const int Content = 30;
    public const int Other = 20;
    public const int Ignored = 10;
}
